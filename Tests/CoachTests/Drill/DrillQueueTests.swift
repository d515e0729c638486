import Testing

@testable import Coach

/// Which cards come up.
@Suite struct DrillQueueTests {
    private typealias Small = SmallDrill
    private let deck = SmallDrill.deck

    private func queue(_ reviews: [DrillReview], on day: Int, wanted: Int? = nil) -> DrillQueue {
        DrillQueue(deck, DrillMemory(reviews), on: day, wanted: wanted)
    }

    @Test func `who begins gets the commonest don't-says, and nothing else`() {
        #expect(queue([], on: 0).cards.map(\.kind) == [.dontSay, .dontSay, .dontSay])
        #expect(queue([], on: 0).cards.first?.id == "dont-say/promise")
        #expect(queue([], on: 0, wanted: 2).cards.count == 2)
        #expect(queue([], on: 0).nextDay == nil)
    }

    @Test func `what is likeliest forgotten comes first`() {
        let reviews = [
            Small.review("answer/documents", 0, .easy), Small.review("ask/train", 0, .again),
            Small.review("answer/learns", 0, .good),
        ]
        let ids = queue(reviews, on: 20, wanted: 3).cards.map(\.id)
        #expect(ids == ["ask/train", "answer/learns", "answer/documents"])
    }

    @Test func `what isn't due doesn't come, and the day on which it does is told`() {
        let all = deck.cards.map { Small.review($0.id, 0, .good) }
        #expect(queue(all, on: 1).cards.isEmpty)
        #expect(queue(all, on: 1).nextDay == 2)
        #expect(queue(all, on: 2).cards.count == deck.cards.count)
    }

    @Test func `a long absence makes no round longer`() {
        var knowledge = Knowledge.drilled
        knowledge.dontSay = Entries(
            (0..<40).map {
                DontSay(
                    id: "line-\($0)", rows: [], heardFrom: .rep, text: "text \($0)", why: "why", intents: ["train"],
                    answeredBy: [], source: "001", status: .agreed)
            })
        let deck = DrillDeck(knowledge)
        let memory = DrillMemory(deck.cards.map { Small.review($0.id, 0, .again) })
        let queue = DrillQueue(deck, memory, on: 400)
        #expect(queue.cards.count == 10)
        #expect(DrillQueue(deck, memory, on: 400, wanted: 30).cards.count == 10)
    }

    @Test func `a miss elsewhere comes before anything new, and answers come only after one`() {
        let cards = queue([Small.missed("answer/documents", 5)], on: 5).cards
        #expect(cards.map(\.id).first == "answer/documents")
        #expect(cards.dropFirst().allSatisfy { $0.kind == .dontSay })
    }

    @Test func `reviews of cards that are no longer made change nothing`() {
        #expect(queue([Small.missed("dont-say/gone", 0)], on: 0).cards == queue([], on: 0).cards)
    }
}
