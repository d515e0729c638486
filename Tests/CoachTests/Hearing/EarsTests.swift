import Testing

@testable import Coach

@Suite struct EarsTests {
    private func hear(_ text: String) -> Ears.Hearing { Ears.small.hear(Statement(text)) }

    @Test func `a clear statement has one intent`() {
        let hearing = hear("We need to train it on our data.")
        #expect(hearing.intent == "train")
        #expect(hearing.confidence > 0.6 && hearing.confidence <= 1)
        #expect(hearing.tornWith == nil)
        #expect(hearing.second == nil)
        #expect(hearing.evidence.map(\.text) == ["We", "need", "to", "train", "it", "on", "our", "data"])
    }

    @Test(arguments: ["", " \n ", "\0", "?!", "мы хотим обучить модель", "🙂", "zxqv"])
    func `a text that says nothing is outside`(_ text: String) {
        let hearing = hear(text)
        #expect(hearing.intent == Intent.outside)
        #expect(hearing.alternatives.allSatisfy { $0.intent != Intent.outside })
        #expect(hearing.tornWith == nil)
        #expect(hearing.second == nil)
    }

    @Test func `another topic is outside`() {
        #expect(hear("the weather is lovely").intent == Intent.outside)
    }

    @Test func `the same words for two intents leave the ear torn`() throws {
        let hearing = hear(Ears.tornStatement)
        let other = try #require(hearing.tornWith)
        #expect(Set([hearing.intent, other]) == ["learns", "gets-smarter"])
        #expect(hearing.confidence < 0.6)
        #expect(hearing.alternatives.first?.intent == other)
    }

    @Test func `a second intent is heard in another clause`() throws {
        let hearing = hear("we need to train it on our data, and what is the price of a training run")
        let second = try #require(hearing.second)
        #expect(Set([hearing.intent, second]) == ["train", "training-cost"])
        #expect(hearing.tornWith == nil)
        #expect(hearing.alternatives.contains { $0.intent == second })
    }

    @Test func `a second intent isn't heard in the same clause, nor is the main one again`() {
        #expect(hear("what is the price of training it on our data").second == nil)
        #expect(hear("we need to train it on our data, we want to train it with our own data").second == nil)
    }

    @Test func `an aside hides no sentence that matters`() {
        let aside = "The weather is lovely today. My daughter plays football. The parking garage is full. "
        let hearing = hear(aside + "How much does training cost? Let's meet again on thursday. Who is coming to lunch")
        #expect(hearing.intent == "training-cost")
        #expect(hearing.evidence.map(\.text) == ["How", "much", "does", "training", "cost"])
    }

    @Test func `an aside without a sentence that matters is outside`() {
        #expect(hear("The weather is lovely today. My daughter plays football.").intent == Intent.outside)
    }

    @Test func `the name of what is heard is the same in short`() {
        for text in ["we need to train it", "", Ears.tornStatement, "lunch. what does training cost?"] {
            let hearing = hear(text)
            #expect(
                Ears.small.name(text) == Ears.Alternative(intent: hearing.intent, confidence: hearing.confidence))
        }
    }
}
