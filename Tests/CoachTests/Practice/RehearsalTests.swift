import Testing

@testable import Coach

/// A practice as it goes on: beats, wordings, patience and the end.
@Suite struct RehearsalTests {
    private typealias Small = SmallPractice

    @Test func `it opens with the first beat`() {
        let rehearsal = Small.rehearsal()
        #expect(rehearsal.beat?.id == "opening")
        #expect(rehearsal.line == "opening, wording 1")
        #expect(!rehearsal.isOver)
        #expect(rehearsal.outcome == .unfinished)
    }

    @Test func `what follows depends on what was done`() {
        #expect(Small.rehearsal(Small.promise).beat?.id == "promised")
        #expect(Small.rehearsal(Small.question).beat?.id == "open")
        #expect(Small.rehearsal(Small.nothing).beat?.id == "again")
        let won = Small.rehearsal(Small.question, Small.reading)
        #expect(won.outcome == .won)
        #expect(won.turns.map(\.acts) == [[.asks], [.rightRegime, .doSay]])
        #expect(Small.rehearsal(Small.promise, Small.nothing).outcome == .lost)
    }

    @Test func `a miss costs patience, and the buyer walks out when it is used up`() {
        #expect(Small.rehearsal(Small.nothing).patience == 3)
        #expect(Small.rehearsal(Small.question).patience == 4)
        let walked = Small.rehearsal(Small.nothing, Small.nothing, Small.nothing, Small.nothing)
        #expect(walked.outcome == .walked)
        #expect(walked.turns.map(\.patience) == [3, 2, 1, 0])
    }

    @Test func `after the end nothing changes`() {
        var rehearsal = Small.rehearsal(Small.question, Small.reading)
        rehearsal.hear(Small.promise)
        #expect(rehearsal.turns.count == 2)
        #expect(rehearsal.outcome == .won)
        #expect(rehearsal.due == nil)
    }

    @Test func `a wording comes up again only when all have`() {
        let rehearsal = Small.rehearsal(
            Small.nothing, Small.nothing, Small.nothing, Small.nothing, of: .small(patience: 9))
        let said = rehearsal.turns.filter { $0.beat == "again" }.map(\.buyer)
        #expect(said.count == 3)
        #expect(Set(said).count == 3)
        #expect(rehearsal.line == said[0])
    }

    @Test(arguments: [UInt64(1), 2, 7, UInt64.max])
    func `another seed words it otherwise and judges it the same`(_ seed: UInt64) {
        let first = Small.rehearsal(Small.promise, Small.sorry, Small.nothing, seed: 0)
        let other = Small.rehearsal(Small.promise, Small.sorry, Small.nothing, seed: seed)
        #expect(other.turns.map(\.beat) == first.turns.map(\.beat))
        #expect(other.turns.map(\.acts) == first.turns.map(\.acts))
        #expect(other.turns.map(\.findings) == first.turns.map(\.findings))
        if seed % 3 != 0 { #expect(other.turns.map(\.buyer) != first.turns.map(\.buyer)) }
    }

    @Test func `a hint names the question that comes first, then the line`() {
        var rehearsal = Small.rehearsal()
        #expect(rehearsal.due == "know-or-form?")
        expectTaken(.hint, by: &rehearsal)
        rehearsal.hear(Small.question)
        #expect(rehearsal.due == "text of reads-when-asked")
        expectTaken(.hint, by: &rehearsal)
        #expect(rehearsal.hints == 2)
    }

    @Test func `what was taken back is marked so`() {
        let rehearsal = Small.rehearsal(Small.promise, Small.sorry)
        #expect(rehearsal.beat?.id == "again")
        #expect(rehearsal.turns[0].findings.filter { $0.kind == .dontSay }.map(\.correctedIn) == [2])
        #expect(rehearsal.turns[1].acts.contains(.takesBack))
    }

    @Test func `a scenario without beats is over at once`() {
        var rehearsal = Small.rehearsal(of: .small(beats: []))
        rehearsal.hear(Small.promise)
        #expect(rehearsal.isOver)
        #expect(rehearsal.turns.isEmpty)
    }
}
