import Testing

@testable import Coach

/// What practices show side by side.
@Suite struct TrackRecordTests {
    private func record(_ answers: PracticeResult.Answer...) -> TrackRecord {
        TrackRecord(answers.map { .small(answers: [$0]) })
    }

    @Test func `the intent whose checks fail most is the first, with what got a no`() {
        let record = record(
            .small("cost", yes: ["answered", "asked-first", "no-dont-say"], no: ["right-regime"]),
            .small("train", yes: ["answered"], no: ["asked-first", "right-regime"]),
            .small("train", yes: ["no-dont-say"], no: ["asked-first"]))
        #expect(record.intents.map(\.intent) == ["train", "cost"])
        #expect(record.intents[0].answers == 2)
        #expect(record.intents[0].tally.passed == 2 && record.intents[0].tally.of == 5)
        #expect(
            record.intents[0].failed == [
                .init(question: "asked-first", count: 2), .init(question: "right-regime", count: 1),
            ])
    }

    @Test func `an intent with fewer than three checks isn't ranked`() {
        let record = record(
            .small("scant", no: ["answered", "asked-first"]), .small("enough", yes: ["answered"], no: ["a", "b"]))
        #expect(record.intents.map(\.intent) == ["enough", "scant"])
        #expect(record.intents.map(\.isRanked) == [true, false])
    }

    @Test func `of equals the one with more checks comes first, then by name`() {
        let some = ["a", "b"]
        let record = record(
            .small("b", yes: some, no: some), .small("a", yes: some, no: some),
            .small("c", yes: some + some, no: some + some))
        #expect(record.intents.map(\.intent) == ["c", "a", "b"])
    }

    @Test func `checks count by question, what was on the table or not`() {
        let record = record(
            .small(nil, yes: ["no-dont-say"]),
            .small("train", yes: ["answered"], no: ["no-dont-say", "from-next-year"]))
        #expect(record.questions.map(\.question) == ["answered", "no-dont-say", "from-next-year"])
        #expect(record.questions.map(\.tally.passed) == [1, 1, 0])
        #expect(record.questions.map(\.tally.of) == [1, 2, 1])
        #expect(record.intents.map(\.intent) == ["train"])
    }

    @Test func `a don't-say counts however often it was said, with its last words and what to say instead`() {
        let record = TrackRecord([
            .small(day: 0, said: ["002.1"]), .small(day: 1, said: ["001.1", "002.1", "002.1*"]),
            .small(day: 2, said: ["001.2"]),
        ])
        #expect(record.rows.map(\.row) == ["002.1", "001.2", "001.1"])
        let most = record.rows[0]
        #expect((most.said, most.takenBack, most.practices) == (3, 1, 2))
        #expect(most.last.date == "2026-10-06")
        #expect(most.quote == "said 002.1* on day 1")
        #expect(most.instead == "instead, from day 1")
    }

    @Test func `a line to say instead outlives a practice that knew none`() {
        let later = PracticeResult.small(
            day: 2,
            answers: [
                .init(
                    intent: nil, checks: [],
                    dontSays: [.init(row: "a", quote: "again", instead: nil, isTakenBack: false)])
            ])
        #expect(TrackRecord([.small(day: 1, said: ["a"]), later]).rows[0].instead == "instead, from day 1")
    }
}
