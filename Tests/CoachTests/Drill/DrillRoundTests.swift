import Testing

@testable import Coach

/// A round as it goes on, and how answers are graded.
@Suite struct DrillRoundTests {
    private typealias Small = SmallDrill
    private typealias Said = SmallPractice

    private func grade(_ card: String, _ answer: String) throws -> Grade {
        var round = Small.round(card)
        let heard = round.hear(answer)
        return try #require(heard).grade
    }

    @Test func `a line that loses the room is a miss, on every card`() throws {
        for card in ["dont-say/promise", "dont-say/sounds-easy", "ask/train", "answer/documents"] {
            #expect(try grade(card, Said.promise) == .again)
        }
    }

    @Test func `nothing wrong and nothing to the point is hard`() throws {
        for card in ["dont-say/promise", "ask/train", "answer/documents"] {
            #expect(try grade(card, Said.nothing) == .hard)
        }
    }

    @Test func `what the card asks for is good`() throws {
        #expect(try grade("dont-say/promise", Said.question) == .good)
        #expect(try grade("ask/train", Said.question) == .good)
        #expect(try grade("answer/documents", Said.reading) == .good)
    }

    @Test func `a question alone names no answer`() throws {
        #expect(try grade("answer/documents", Said.question) == .hard)
    }

    @Test func `all of it is easy`() throws {
        #expect(try grade("answer/documents", "\(Said.reading). \(Said.question)?") == .easy)
        #expect(try grade("dont-say/promise", "\(Said.question)? \(Said.reading).") == .easy)
        #expect(try grade("ask/train", "\(Said.question)? \(Said.reading).") == .easy)
    }

    @Test func `a method before the question is a miss where the question is asked for`() throws {
        #expect(try grade("ask/train", Said.reading) == .again)
        #expect(try grade("dont-say/promise", Said.reading) == .good)
    }

    @Test(arguments: [
        ("A tuning run with labelled examples would do.", Grade.again),
        ("It looks up the page when somebody asks.", .good),
        ("It looks up the page when somebody asks. A new mill costs $50 million.", .hard),
    ])
    func `the wrong way is a miss, and a shaky figure spoils what is right`(_ answer: String, _ grade: Grade) throws {
        let knowledge = Knowledge.calls.withExamples
        let deck = DrillDeck(knowledge)
        let card = try #require(deck["answer/documents"])
        var round = DrillRound([card], deck, DrillMemory(), on: 0, knowledge, .small())
        let heard = round.hear(answer)
        #expect(try #require(heard).grade == grade)
    }

    @Test func `cards come one after the other, each with another statement`() {
        var round = Small.round("dont-say/promise", "ask/train")
        #expect(round.number == 1 && round.card?.id == "dont-say/promise")
        #expect(round.statement == "train, wording 1")
        _ = round.hear(Said.question)
        #expect(round.number == 2 && round.card?.id == "ask/train")
        #expect(round.statement == "train, wording 2")
        _ = round.hear(Said.question)
        #expect(round.card == nil && round.number == 2)
        let more = round.hear(Said.question)
        #expect(more == nil && round.answers.count == 2)
    }

    @Test func `an answer says what was heard and when it comes again`() throws {
        var round = Small.round("dont-say/promise", reviews: [Small.review("dont-say/promise", 3, .good)], on: 5)
        let heard = round.hear(Said.promise)
        let answer = try #require(heard)
        #expect(answer.statement == "train, wording 2")
        #expect(answer.checks.contains { $0.question == .noDontSay && !$0.passed && $0.quote == Said.promise })
        #expect(answer.state.reviews == 2 && answer.state.day == 5 && answer.state.due == 6)
        #expect(answer.reviews == [Small.review("dont-say/promise", 5, .again)])
        #expect(round.memory["dont-say/promise"] == answer.state)
    }

    @Test func `who says another don't-say has missed that one too`() throws {
        var round = Small.round("answer/documents", on: 5)
        let heard = round.hear(Said.promise)
        let answer = try #require(heard)
        #expect(
            answer.reviews == [
                Small.review("answer/documents", 5, .again), Small.review("dont-say/promise", 5, .again),
            ])
        #expect(round.memory["dont-say/promise"]?.due == 6)
    }

    @Test func `a card that is passed over makes no review`() {
        var round = Small.round("dont-say/promise", "ask/train")
        round.skip()
        #expect(round.card?.id == "ask/train" && round.skipped == 1 && round.answers.isEmpty)
        round.skip()
        round.skip()
        #expect(round.card == nil && round.skipped == 2 && round.memory.cards.isEmpty)
    }

    @Test func `the weakest is what was missed, not what was answered`() {
        var round = Small.round("ask/train", "answer/documents", "dont-say/promise")
        _ = round.hear(Said.nothing)
        _ = round.hear(Said.reading)
        #expect(round.weakest?.card.id == "ask/train")
        _ = round.hear(Said.promise)
        #expect(round.weakest?.card.id == "dont-say/promise")
    }

    @Test func `nothing amiss has no weakest`() {
        var round = Small.round("answer/documents")
        _ = round.hear(Said.reading)
        #expect(round.weakest == nil)
    }

    @Test func `a round of no cards is over`() {
        var round = Small.round()
        #expect(round.card == nil && round.statement.isEmpty)
        let heard = round.hear(Said.reading)
        #expect(heard == nil)
    }
}
