import Testing

@testable import Coach

@Suite struct RepEarTests {
    /// What is heard in the words of a turn such as "rep: We fetch the page."
    private func heard(_ line: String, about intents: Set<String> = []) -> [RepEar.Heard] {
        RepEar.small.hear(words(line), about: intents)
    }

    private func words(_ line: String) -> String { String(line.dropFirst("rep: ".count)) }

    @Test(arguments: [
        (Said.promises, "promise"), (Said.refuses, "declines"), (Said.asks, "asks"), (Said.takesBack, "takes-back"),
        (Said.fetches, "toward-retrieval"), (Said.tunes, "toward-tuning"),
    ])
    func `a sentence is heard as what it does`(_ line: String, _ label: String) throws {
        let first = try #require(heard(line).first)
        #expect(first.label == label)
        #expect(first.quote == words(line))
        #expect(first.confidence > 0.4 && first.confidence <= 1)
    }

    @Test func `small talk is heard as making no move, or nothing surely`() {
        for heard in heard(Said.talks) { #expect(heard.label == Move.talk || heard.confidence < 0.4) }
    }

    @Test func `the sentences of a turn are heard one by one, in order`() {
        let all = RepEar.small.hear("\(words(Said.refuses)) \(words(Said.asks))\n\(words(Said.fetches))")
        #expect(all.map(\.label) == ["declines", "asks", "toward-retrieval"])
        #expect(all.map(\.quote) == [Said.refuses, Said.asks, Said.fetches].map(words))
    }

    @Test(arguments: ["", " \n ", "... ?!", "\0", "🙂"])
    func `a turn without words does nothing`(_ text: String) {
        #expect(RepEar.small.hear(text).allSatisfy { $0.label == Move.talk })
    }

    @Test func `a don't-say in a clause is heard where the whole sentence is about something else`() {
        let text =
            "The page is looked up at the moment of asking, it fetches the page from the binder, "
            + "and yes, we can train one on your data"
        let all = RepEar.small.hear(text)
        #expect(all.first?.label == "toward-retrieval")
        #expect(all.first?.quote == text)
        #expect(all.dropFirst().map(\.label) == ["promise"])
        #expect(all.last?.quote == "and yes, we can train one on your data")
    }

    @Test func `a clause is never heard as a move of its own, nor as what the sentence is anyway`() {
        let two = "Sure we can train it on your data, of course we train it on all your data"
        #expect(RepEar.small.hear(two).map(\.label) == ["promise"])
        let fair = "The page is looked up at the moment of asking, a tuning run with labelled examples would do"
        #expect(RepEar.small.hear(fair).count == 1)
    }

    @Test func `a don't-say is likelier where it belongs, and less so elsewhere`() throws {
        func promise(_ line: String, _ intents: Set<String>) -> Double? {
            RepEar.small.hear(line, about: intents).first { $0.label == "promise" }?.confidence
        }
        // Sounds like a promise, and isn't sure; which of them does depends on the training.
        let unclear = try #require(
            ["train it, your data", "we can train on data", "your data trains the prompt", "train with your pages"]
                .first { (0.2..<0.9).contains(promise($0, []) ?? 0) })
        let (home, open) = (try #require(promise(unclear, ["train"])), try #require(promise(unclear, [])))
        func odds(_ share: Double) -> Double { share / (1 - share) }
        #expect(odds(home) > 1.9 * odds(open))
        #expect(promise(unclear, ["documents"]) ?? 0 < open)
        #expect(promise(unclear, ["documents", "train"]) == home)
    }

    @Test func `a label is a don't-say's or a move's`() {
        #expect(RepEar.small.isDontSay("promise"))
        #expect(!RepEar.small.isDontSay("declines") && !RepEar.small.isDontSay(Move.talk))
    }
}
