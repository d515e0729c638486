import Testing

@testable import Classifier

struct StrangeWordTests {
    private static let model = Model.train(
        Samples.label(["boil the pasta", "pasta with cheese", "boil pasta"], "food")
            + Samples.label(["drive the car", "park the car", "a car key"], "car"),
        Training(
            concepts: [Concept(id: "noodles", words: ["pasta", "spaghetti", "penne"])], hidden: 0))

    @Test func `a word of a known concept is taken for that`() {
        #expect(Self.model.strangeWord("Penne") == StrangeWord(spelling: nil, concepts: ["noodles"]))
    }

    @Test func `a slip is taken for the word meant`() {
        #expect(Self.model.strangeWord("pastta") == StrangeWord(spelling: "pasta", concepts: []))
    }

    @Test(arguments: ["pasta", "car", "zebra", "", "…", "the"])
    func `of known words and of unheard-of ones nothing is said`(
        word: String
    ) {
        #expect(Self.model.strangeWord(word) == nil)
    }
}
