import Classifier

/// Small hand-written statements that many tests train on.
enum Samples {
    static let kitchen = [
        "how long do i boil an egg", "boil the eggs for me", "what temperature roasts a chicken",
        "roast chicken in the oven", "how much flour goes into the bread dough", "my bread dough does not rise",
        "can i freeze the soup", "the soup is too salty", "chop the onions finely", "which pan for frying fish",
        "fry the fish in butter", "season the stew with thyme",
    ]
    static let travel = [
        "book me a flight to lisbon", "is my flight delayed", "i need a hotel near the station",
        "the hotel room was noisy", "when does the train leave", "a train ticket to berlin please",
        "do i need a visa for japan", "my visa has expired", "how many bags may i bring on the plane",
        "the airline lost my luggage", "rent a car at the airport", "where is the airport shuttle",
    ]
    static let banking = [
        "what is my account balance", "show the balance of my savings account", "transfer money to my sister",
        "send a transfer of fifty dollars", "my credit card was stolen", "block the credit card now",
        "why was i charged a fee", "the monthly fee is too high", "apply for a home loan",
        "what interest does the loan carry", "deposit this check", "the check has not cleared",
    ]
    static let chatter = [
        "who won the football match", "tell me a joke about penguins", "the weather is lovely today",
        "my cousin plays the violin", "what is the tallest mountain", "she painted the fence blue",
        "did the volcano erupt again", "the museum opens on sunday", "our dog barks at squirrels",
        "name a poet from chile", "the moon landing was in summer", "he collects old stamps",
    ]

    static let examples = label(kitchen, "kitchen") + label(travel, "travel") + label(banking, "banking")
    static let withOutside = examples + label(chatter, "none-of-these")

    static let model = Model.train(examples)
    static let outsideModel = Model.train(withOutside, Training(outside: "none-of-these"))

    static func label(_ texts: [String], _ label: String) -> [Example] {
        texts.map { Example(text: $0, label: label) }
    }
}
