import Testing

@testable import Shelf

@Suite struct WordingTests {
    private func pair(_ one: String, _ other: String) -> (Wording, Wording) {
        let wordings = Wording.of([one, other])
        return (wordings[0], wordings[1])
    }

    @Test(arguments: [
        ("train it", "train it", 1.0), ("Train it!", "it trains", 1.0), ("train it", "sell that", 0.0),
        ("train it on our data", "train it on our files", 4.0 / 6), ("it", "it it it", 1.0), ("", "train it", 0.0),
        ("?", "!", 0.0), ("a b c d e f g h", "a b c d", 0.5),
    ])
    func `the overlap is the share of the words that both say`(_ one: String, _ other: String, _ share: Double) {
        let (one, other) = pair(one, other)
        #expect(one.overlap(other) == share)
        #expect(other.overlap(one) == share)
    }

    @Test(arguments: [
        ("we want it to learn from our data", "we want it to learn from our files", true),
        ("we want it to learn from our data", "we want it to learn from data", true),
        ("we want it to learn from our data", "we want it to learn from all our data", true),
        ("we want it to learn from our data", "we want her to learn from our files", false),
        ("we want it to learn from our data", "our data to learn from we want it", false),
        ("is it live", "is it down", false), ("is it live", "it is live", false), ("is it live", "Is it live?", true),
    ])
    func `one word in five may differ`(_ one: String, _ other: String, _ isAlmost: Bool) {
        let (one, other) = pair(one, other)
        #expect(one.isAlmost(other) == isAlmost)
        #expect(other.isAlmost(one) == isAlmost)
    }

    @Test func `the rarest word comes first`() {
        let wordings = Wording.of(["the cat", "the dog", "the dog and the cat sat"])
        #expect(wordings[0].distinct.last == wordings[1].distinct.last)
        #expect(wordings[2].said[0] == wordings[2].distinct.last)
        #expect(wordings[2].said.count == 6 && wordings[2].distinct.count == 5)
    }
}
