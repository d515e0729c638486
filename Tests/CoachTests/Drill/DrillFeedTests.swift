import Testing

@testable import Coach

/// What practices and calls say about cards.
@Suite struct DrillFeedTests {
    private typealias Small = SmallPractice

    private func feed(_ known: String...) -> DrillFeed {
        DrillFeed(SmallDrill.deck, DrillMemory(known.map { SmallDrill.review($0, 0, .good) }))
    }

    private func told(_ reviews: [DrillFeed.Review]) -> [String] {
        reviews.map { "\($0.card) \($0.grade.rawValue) \($0.turn)" }
    }

    // MARK: Practices

    @Test func `what was missed in a practice makes cards known`() {
        let reviews = feed().reviews(of: Debrief(Small.rehearsal(Small.promise)))
        #expect(told(reviews) == ["dont-say/promise again 1", "ask/train again 1"])
        #expect(reviews.map(\.quote) == [Small.promise, Small.promise])
    }

    @Test func `what was done right counts only for cards that are known`() {
        let practice = Debrief(Small.rehearsal(Small.question, Small.reading))
        #expect(feed().reviews(of: practice).isEmpty)
        #expect(
            told(feed("ask/train", "dont-say/sounds-easy", "answer/learns").reviews(of: practice)) == [
                "dont-say/sounds-easy good 1", "ask/train good 1",
            ])
    }

    @Test func `one practice says one thing of a card, the worst`() {
        let practice = Debrief(Small.rehearsal(Small.question, Small.promise))
        let reviews = feed("dont-say/promise", "answer/documents").reviews(of: practice)
        #expect(told(reviews).contains("dont-say/promise again 2"))
        #expect(Set(reviews.map(\.card)).count == reviews.count)
    }

    @Test func `what was taken back is hard`() {
        let practice = Debrief(Small.rehearsal(Small.promise, Small.sorry))
        #expect(feed().reviews(of: practice).contains { $0.card == "dont-say/promise" && $0.grade == .hard })
    }

    @Test func `what a trainer overruled wasn't said`() {
        var rehearsal = Small.rehearsal(Small.promise)
        rehearsal.take(
            .override(
                Override(
                    of: .check(turn: 1, .noDontSay), passed: true, by: "Kim", at: "2026-05-04T03:02:01Z", why: "a quote"
                )))
        #expect(told(feed().reviews(of: Debrief(rehearsal))) == ["ask/train hard 1"])
    }

    @Test func `nothing to the point is a miss without a quote`() throws {
        let reviews = feed().reviews(of: Debrief(Small.rehearsal(Small.nothing)))
        #expect(told(reviews) == ["ask/train hard 1"])
        #expect(reviews.first?.quote == "")
    }

    @Test func `a practice without answers says nothing`() {
        #expect(feed("ask/train").reviews(of: Debrief(Small.rehearsal())).isEmpty)
    }

    // MARK: Calls

    private static let listener = CallListener.small()

    @Test func `a promise in a call is missed where it was made`() {
        let call = Self.listener.hear(Said.wantsTraining, Said.promises)
        let reviews = feed().reviews(of: call)
        #expect(told(reviews) == ["dont-say/promise again 1", "ask/train again 1"])
        #expect(reviews.first?.quote == "Sure, we can train it on your data.")
    }

    @Test func `a promise taken back in a call is hard`() {
        let call = Self.listener.hear(Said.wantsTraining, Said.promises, "buyer: hm", Said.takesBack)
        #expect(feed().reviews(of: call).contains { $0.card == "dont-say/promise" && $0.grade == .hard })
    }

    @Test func `a call done right counts for what is known`() {
        let call = Self.listener.hear(Said.wantsDocuments, Said.fetches)
        #expect(feed().reviews(of: call).isEmpty)
        #expect(
            told(feed("answer/documents", "dont-say/sounds-easy", "ask/train").reviews(of: call)) == [
                "dont-say/sounds-easy good 1", "answer/documents good 1",
            ])
    }

    @Test func `a question that never came is missed`() {
        let call = Self.listener.hear(Said.wantsTraining, Said.talks)
        #expect(told(feed().reviews(of: call)) == ["ask/train hard 0"])
    }

    @Test func `a call without a rep says nothing`() {
        #expect(feed("ask/train").reviews(of: Self.listener.hear(Said.wantsTraining)).isEmpty)
    }
}
