@testable import Classifier

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

    /// A small model with a network and concepts, quickly made.
    static let smallNet = Model.train(
        withOutside,
        Training(
            epochs: 6, outside: "none-of-these",
            concepts: [Concept(id: "pets", words: ["dog", "cat", "hamster"])], hidden: 8))

    /// A model of weights alone.
    static let withoutNet = Model.train(examples, Training(hidden: 0))

    /// 168 labels with six examples each, of made-up words: one word is the label's own, one is shared with its neighbours.
    static let crowdExamples: [Example] = {
        var dice = Dice(seed: 7)
        func word(_ syllables: Int) -> String {
            (0..<syllables).map { _ in
                let consonants = Array("bdfgklmnprstvz")
                let vowels = Array("aeiou")
                return "\(consonants[Int(dice.next() % 14)])\(vowels[Int(dice.next() % 5)])"
            }.joined()
        }
        let common = (0..<40).map { _ in word(2) }
        let shared = (0..<28).map { _ in word(3) }
        return (0..<168).flatMap { number -> [Example] in
            let own = word(4)
            return (0..<6).map { _ in
                var words = (0..<4).map { _ in common[Int(dice.next() % 40)] }
                words.insert(own, at: Int(dice.next() % 5))
                words.insert(shared[number / 6], at: Int(dice.next() % 6))
                return Example(text: words.joined(separator: " "), label: "label \(1_000 + number)")
            }
        }
    }()
    static let crowdTraining = Training(
        epochs: 6, outside: "zzz", names: Dictionary(uniqueKeysWithValues: (1_000..<1_168).map { ("label \($0)", "") }),
        hidden: 0)
    static let crowd = Model.train(crowdExamples + label(chatter, "zzz"), crowdTraining)

    static func label(_ texts: [String], _ label: String) -> [Example] {
        texts.map { Example(text: $0, label: label) }
    }

    /// Pieces of work done last first.
    static func backwards(_ count: Int, _ piece: @Sendable (Int) -> Void) { (0..<count).reversed().forEach(piece) }
}

extension ByteWriter {
    /// Lends what was written to a reader.
    @discardableResult
    func read<Result>(_ body: (inout ByteReader) throws -> Result) rethrows -> Result {
        let region = Region(bytes)
        defer { withExtendedLifetime(region) {} }
        var reader = ByteReader(region.bytes)
        return try body(&reader)
    }
}

extension Reader {
    /// The scores of all labels.
    func scores(_ text: String) -> Scores {
        var text = text
        _ = text.withUTF8 { add($0) }
        return labelScores
    }

    func name(_ text: String) -> Named {
        var text = text
        return text.withUTF8 { name($0) }
    }
}

extension Features {
    /// The stems of a text's words.
    static func stems(_ text: String) -> [UInt64] { tokens(in: text).map { stem(of: $0.bytes) } }
}
