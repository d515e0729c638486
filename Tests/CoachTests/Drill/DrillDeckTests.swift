import Testing

@testable import Coach

/// Cards, made of knowledge.
@Suite struct DrillDeckTests {
    private let deck = SmallDrill.deck

    @Test func `there is a card for every don't-say and every intent that has statements`() {
        #expect(
            deck.cards.map(\.id) == [
                "dont-say/promise", "dont-say/sounds-easy", "dont-say/teaches-policies", "ask/train",
                "answer/documents",
                "answer/learns", "answer/gets-smarter", "answer/training-cost",
            ])
        #expect(deck.cards.allSatisfy { deck[$0.id] == $0 })
        #expect(deck["answer/hosting"] == nil && deck["answer/train"] == nil)
    }

    @Test func `an edited wording changes no id`() {
        var knowledge = Knowledge.drilled
        knowledge.dontSay = Entries(
            knowledge.dontSay.map {
                DontSay(
                    id: $0.id, rows: $0.rows, heardFrom: $0.heardFrom, text: "Other words.", why: "for another reason",
                    intents: $0.intents, answeredBy: $0.answeredBy, source: $0.source, status: $0.status)
            })
        let edited = DrillDeck(knowledge)
        #expect(edited.cards.map(\.id) == deck.cards.map(\.id))
        #expect(edited["dont-say/promise"]?.avoid == "Other words.")
    }

    @Test func `a card has what to say, what not, why and the source`() throws {
        let dontSay = try #require(deck["dont-say/teaches-policies"])
        #expect(dontSay.say == "text of reads-when-asked" && dontSay.avoid == "text of teaches-policies")
        #expect(dontSay.why == "why not teaches-policies" && dontSay.source == "001")
        let ask = try #require(deck["ask/train"])
        #expect(ask.say == "know-or-form?" && ask.avoid == "text of promise" && ask.regime == "fine-tuning")
        let answer = try #require(deck["answer/documents"])
        #expect(answer.say == "text of reads-when-asked" && answer.why == "why of reads-when-asked")
        #expect(answer.regime == "retrieval")
    }

    @Test func `another statement is put every time, of every intent in turn`() throws {
        let card = try #require(deck["dont-say/sounds-easy"])
        let put = (0..<6).map { deck.statement(on: card, reviews: $0) }
        #expect(
            put.map(\.text) == [
                "train, wording 1", "documents, wording 1", "train, wording 2", "documents, wording 2",
                "train, wording 3", "train, wording 1",
            ])
        #expect(put.map(\.intent) == ["train", "documents", "train", "documents", "train", "train"])
    }

    @Test func `a statement isn't put twice while there are others`() throws {
        let card = try #require(deck["answer/documents"])
        #expect(deck.statement(on: card, reviews: 0, besides: ["documents, wording 1"]).text == "documents, wording 2")
        let all: Set = ["documents, wording 1", "documents, wording 2"]
        #expect(deck.statement(on: card, reviews: 1, besides: all).text == "documents, wording 2")
    }

    @Test func `knowledge without statements makes no cards`() {
        #expect(DrillDeck(.practised).cards.isEmpty)
    }
}
