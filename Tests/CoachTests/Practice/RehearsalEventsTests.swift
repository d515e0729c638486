import Testing

@testable import Coach

private typealias Small = SmallPractice

@Suite struct RehearsalEventsTests {
    private func override(_ contested: Contested, passed: Bool) -> Rehearsal.Event {
        .override(Override(of: contested, passed: passed, by: "Kim", at: "2026-05-04T03:02:01Z", why: "it was meant"))
    }

    @Test func `again takes back an answer and all after it, and the buyer says the same again`() {
        var rehearsal = Small.rehearsal(Small.nothing, Small.question, Small.reading)
        let (line, patience) = (rehearsal.turns[1].buyer, rehearsal.turns[0].patience)
        #expect(rehearsal.outcome == .won)
        expectTaken(.again(turn: 2), by: &rehearsal)
        #expect(rehearsal.turns.map(\.answer) == [Small.nothing])
        #expect(rehearsal.line == line)
        #expect(rehearsal.patience == patience)
        #expect(rehearsal.outcome == .unfinished)
        #expect(rehearsal.retries == 1)
    }

    @Test(arguments: [0, -1, 2, Int.max])
    func `there is no again from a turn that there isn't`(_ turn: Int) {
        var rehearsal = Small.rehearsal(Small.nothing)
        expectTaken(.again(turn: turn), by: &rehearsal, false)
        #expect(rehearsal.turns.count == 1)
        #expect(rehearsal.retries == 0)
    }

    @Test func `a hint isn't forgotten with the answer it helped to`() {
        var rehearsal = Small.rehearsal(Small.nothing)
        rehearsal.take(.hint)
        rehearsal.take(.again(turn: 1))
        #expect(rehearsal.hints == 1)
    }

    @Test func `an answer after the end doesn't happen`() {
        var rehearsal = Small.rehearsal(Small.question, Small.reading)
        expectTaken(.answer(Small.nothing), by: &rehearsal, false)
        expectTaken(.again(turn: 2), by: &rehearsal)
        expectTaken(.answer(Small.nothing), by: &rehearsal)
    }

    @Test func `a dispute changes no score and stands beside the check`() throws {
        var rehearsal = Small.rehearsal(Small.nothing)
        let before = Debrief(rehearsal)
        let of = Contested.check(turn: 1, .answered)
        expectTaken(.dispute(Dispute(of: of, why: "I did")), by: &rehearsal)
        let after = Debrief(rehearsal)
        #expect(after.score == before.score)
        #expect(after.turns[0].checks.first { $0.question == .answered }?.dispute?.why == "I did")
    }

    @Test func `what wasn't judged can't be disputed`() {
        var rehearsal = Small.rehearsal(Small.nothing)
        expectTaken(.dispute(Dispute(of: .check(turn: 2, .answered), why: "")), by: &rehearsal, false)
        expectTaken(.dispute(Dispute(of: .goal("none"), why: "")), by: &rehearsal, false)
        expectTaken(.dispute(Dispute(of: .goal("asked"), why: "")), by: &rehearsal)
    }

    @Test func `an override counts instead of what was heard, the last one of several`() throws {
        var rehearsal = Small.rehearsal(Small.nothing)
        let before = Debrief(rehearsal)
        let of = Contested.check(turn: 1, .answered)
        expectTaken(override(of, passed: true), by: &rehearsal)
        let after = Debrief(rehearsal)
        #expect(after.checkShare.met == before.checkShare.met + 1)
        let check = try #require(after.turns[0].checks.first { $0.question == .answered })
        #expect(check.passed && check.better == nil && check.override?.by == "Kim")
        rehearsal.take(override(of, passed: false))
        #expect(Debrief(rehearsal).score == before.score)
    }

    @Test func `a goal is overridden too`() {
        var rehearsal = Small.rehearsal(Small.nothing)
        rehearsal.take(override(.goal("asked"), passed: true))
        #expect(Debrief(rehearsal).goals[0].isMet)
    }

    @Test func `what is said about an answer goes with it, and what is said about one before stands`() {
        var rehearsal = Small.rehearsal(Small.nothing, Small.nothing)
        rehearsal.take(override(.check(turn: 1, .answered), passed: true))
        rehearsal.take(override(.check(turn: 2, .answered), passed: true))
        rehearsal.take(override(.goal("asked"), passed: true))
        rehearsal.take(.again(turn: 2))
        #expect(rehearsal.overrides.map(\.of) == [.check(turn: 1, .answered)])
    }
}
