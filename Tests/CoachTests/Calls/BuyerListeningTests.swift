import Testing

@testable import Coach

@Suite struct BuyerListeningTests {
    private let listening = BuyerListening(knowledge: .calls, ears: .small)

    private func hear(_ text: String) -> (intents: [HeardIntent], confidence: Double) {
        listening.hear(Turn(index: 0, speaker: nil, role: .buyer, text: text))
    }

    @Test func `what a turn raises comes with the row that rules it while nothing is settled`() throws {
        let (intents, confidence) = hear("We need to train it on our data.")
        let intent = try #require(intents.first)
        #expect(intents.count == 1)
        #expect(intent.intent == "train" && intent.rule == "train-open" && intent.regime == "fine-tuning")
        #expect(intent.asksFirst)
        #expect(intent.quote == "We need to train it on our data.")
        #expect(intent.confidence == confidence && confidence > 0.6)
        #expect(try !#require(hear("it must look up procedures in our documents").intents.first).asksFirst)
    }

    @Test(arguments: ["The weather is lovely today.", "", " \n", "🙂", "?!"])
    func `small talk raises nothing, and it is known how sure that is`(_ text: String) {
        let (intents, confidence) = hear(text)
        #expect(intents == [])
        #expect((0...1).contains(confidence))
    }

    @Test func `the quote is the sentence in which it was heard`() {
        let (intents, _) = hear("Thanks and have a nice weekend. How much does training cost?")
        #expect(intents.map(\.intent) == ["training-cost"])
        #expect(intents.first?.quote == "How much does training cost?")
    }

    @Test func `a long turn raises more than one thing, the main one first, each once`() {
        let text =
            "We need to train it on our data. We want to train it with our own data. Can we run it on our own servers? "
            + "The weather is lovely today."
        let (intents, _) = hear(text)
        #expect(Set(intents.map(\.intent)) == ["train", "hosting"] && intents.count == 2)
        #expect(intents.first { $0.intent == "hosting" }?.quote == "Can we run it on our own servers?")
        #expect(intents.first { $0.intent == "hosting" }?.regime == "deployment")
    }

    @Test func `two sentences raise one thing`() {
        #expect(hear("We need to train it on our data. Can we run it on our own servers?").intents.count == 1)
    }

    @Test func `what the table has no row for isn't raised`() {
        var knowledge = Knowledge.calls
        knowledge.table = RuleTable(
            columns: knowledge.table.columns,
            rules: Entries(knowledge.table.rules.filter { !$0.intents.contains("hosting") }))
        let listening = BuyerListening(knowledge: knowledge, ears: .small)
        let turn = Turn(index: 0, speaker: nil, role: .buyer, text: "can we run it on our own servers")
        #expect(listening.hear(turn).intents == [])
        #expect(self.listening.hear(turn).intents.map(\.intent) == ["hosting"])
    }

    @Test func `somebody whose side nobody knows is listened to, others aren't`() {
        let call = CallListener.small().hear(
            "unknown: we need to train it on our data", "other: we need to train it on our data", Said.talks)
        #expect(call.turns.map { $0.intents.map(\.intent) } == [["train"], [], []])
        #expect(call.turns[0].confidence != nil)
        #expect(call.turns[1].confidence == nil && call.turns[2].confidence == nil)
    }

    @Test func `a call without turns is heard`() {
        let call = CallListener.small().listen([])
        #expect(call.turns.isEmpty && call.scorecard.checks.isEmpty && call.scorecard.refusal != nil)
    }
}
