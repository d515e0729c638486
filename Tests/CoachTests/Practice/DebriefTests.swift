import Testing

@testable import Coach

/// What a practice came to.
@Suite struct DebriefTests {
    private typealias Small = SmallPractice

    @Test func `a practice without a fault meets everything`() {
        let debrief = Debrief(Small.rehearsal(Small.question, Small.reading))
        #expect(debrief.outcome == .won)
        #expect(debrief.goals.map(\.isMet) == [true, true])
        #expect(debrief.turns.flatMap(\.checks).filter { !$0.passed } == [])
        #expect(debrief.score == Debrief.Share(met: Double(debrief.score.of), of: debrief.score.of))
        #expect(debrief.next == nil)
    }

    @Test func `a fault is quoted, with why and what would have been better`() throws {
        let debrief = Debrief(Small.rehearsal(Small.promise))
        let checks = debrief.turns[0].checks
        let said = try #require(checks.first { $0.question == .noDontSay })
        #expect(!said.passed)
        #expect(said.quote == Small.promise)
        #expect(said.why == "why not promise")
        #expect(said.better != nil)
        let asked = try #require(checks.first { $0.question == .askedFirst })
        #expect(!asked.passed)
        #expect(asked.better == "know-or-form?")
        #expect(debrief.next?.contains("turn 1") == true)
        #expect(debrief.goals.map(\.isMet) == [false, false])
    }

    @Test func `half a goal says which half`() {
        let back = Debrief(Small.rehearsal(Small.promise, Small.sorry)).goals[1]
        #expect(back.share == 0.5)
        #expect(back.half == "said in turn 1, and taken back after it")
        let late = Debrief(Small.rehearsal(Small.nothing, Small.question)).goals[0]
        #expect(late.share == 0.5)
        #expect(late.half == "done in turn 2, but not where it was due")
    }

    @Test func `nothing answered meets no goal`() {
        let debrief = Debrief(Small.rehearsal())
        #expect(debrief.goals.map(\.share) == [0, 0])
        #expect(debrief.checkShare == Debrief.Share(met: 0, of: 0))
    }

    @Test func `what weighs more counts more often, what weighs nothing not at all`() throws {
        let plain = Debrief(Small.rehearsal(Small.promise))
        let failed = plain.turns[0].checks.filter { !$0.passed }.map(\.question)
        try #require(failed.contains(.noDontSay) && failed.contains(.askedFirst))
        let heavy = Debrief(Small.rehearsal(Small.promise, of: .small(weights: [.noDontSay: 3])))
        #expect(heavy.checkShare == Debrief.Share(met: plain.checkShare.met, of: plain.checkShare.of + 2))
        #expect(heavy.turns[0].checks.first { $0.question == .noDontSay }?.weight == 3)
        let free = Debrief(Small.rehearsal(Small.promise, of: .small(weights: [.noDontSay: 0])))
        #expect(free.checkShare == Debrief.Share(met: plain.checkShare.met, of: plain.checkShare.of - 1))
        #expect(free.score.of == plain.score.of - 1)
    }

    @Test func `what cost most points comes next`() throws {
        let heavy = Debrief(Small.rehearsal(Small.promise, of: .small(weights: [.askedFirst: 5])))
        #expect(heavy.next?.contains("know-or-form?") == true)
        let free = CallScorecard.Question.allCases.map { ($0, 0) }
        let none = Debrief(
            Small.rehearsal(Small.promise, of: .small(weights: Dictionary(uniqueKeysWithValues: free))))
        #expect(none.next == "Still open: Asked first.")
        #expect(none.checkShare == Debrief.Share(met: 0, of: 0))
    }

    @Test func `a goal counts as often as it weighs, half of it half as often`() {
        let goals = Goal.small.map {
            Goal(id: $0.id, asks: $0.asks, act: $0.act, isNever: $0.isNever, beats: $0.beats, weight: 3)
        }
        let half = Debrief(Small.rehearsal(Small.promise, Small.sorry, of: .small(goals: [goals[1]])))
        #expect(half.goalShare == Debrief.Share(met: 1.5, of: 3))
        let both = Debrief(Small.rehearsal(Small.question, Small.reading, of: .small(goals: goals)))
        #expect(both.goalShare == Debrief.Share(met: 6, of: 6))
    }

    @Test func `a hint costs a point`() {
        var rehearsal = Small.rehearsal(Small.question)
        let before = Debrief(rehearsal).score
        rehearsal.take(.hint)
        let after = Debrief(rehearsal).score
        #expect(after.met == before.met - 1)
        #expect(after.of == before.of)
    }
}
