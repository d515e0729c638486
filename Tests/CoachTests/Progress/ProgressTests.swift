import Testing

@testable import Coach

/// How reps come on.
@Suite struct ProgressTests {
    @Test func `practices come in the order of time, whatever the order of files`() {
        let progress = Progress([
            .small(.small(day: 2), file: "a"), .small(.small(day: 0), file: "b"), .small(.small(day: 1), file: "c"),
            .small(.small(day: 1), file: "aa"),
        ])
        #expect(progress.reps.map { $0.practices.map(\.file) } == [["b", "aa", "c", "a"]])
    }

    @Test func `the running mean is that of the last five`() {
        let rep = RepProgress(nil, (0..<7).map { .small(.small(day: $0, met: Double($0), of: 10)) })
        let means = rep.practices.compactMap(\.mean)
        for (mean, expected) in zip(means, [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4]) { #expect(abs(mean - expected) < 1e-9) }
        #expect(means.count == 7)
        #expect(rep.course.map { abs($0.then - 0.2) < 1e-9 && abs($0.now - 0.4) < 1e-9 } == true)
        #expect(RepProgress(nil, (0..<5).map { .small(.small(day: $0)) }).course == nil)
    }

    @Test func `a practice that could have no points has no score`() {
        let rep = RepProgress(nil, [.small(.small(met: 0, of: 0)), .small(.small(day: 1, met: 3, of: 4))])
        #expect(rep.practices.map(\.result.score.share) == [nil, 0.75])
        #expect(rep.practices.map(\.mean) == [nil, 0.75])
    }

    @Test func `what was broken off or never answered is counted and not scored`() {
        let rep = RepProgress(nil, [.small(nil), .small(.small(answers: [])), .small(.small(hints: 2), retries: 3)])
        #expect((rep.practices.count, rep.unscored) == (1, 2))
        #expect((rep.hints, rep.retries) == (2, 3))
    }

    @Test func `reps come by name, whoever has none last, and all together count all`() {
        let check = PracticeResult.Answer.small("train", no: ["answered"])
        let progress = Progress([
            .small(.small(answers: [check])), .small(.small(answers: [check]), rep: "Zed"),
            .small(.small(answers: [check]), rep: "Ann"), .small(nil, rep: "Ann"),
        ])
        #expect(progress.reps.map(\.rep) == ["Ann", "Zed", nil])
        #expect((progress.practices, progress.unscored) == (3, 1))
        #expect(progress.all.intents.map(\.tally.of) == [3])
        #expect(Progress([]).reps.isEmpty)
    }

    @Test func `a scenario practised again is held against its first time`() {
        let rep = RepProgress(
            nil,
            [("a", 1), ("b", 2), ("a", 3), ("c", 1), ("a", 4), ("b", 1)].enumerated().map {
                .small(.small(day: $0.offset, scenario: $0.element.0, met: $0.element.1))
            })
        #expect(
            rep.again == [
                .init(scenario: "a", times: 3, first: .init(met: 1, of: 4), last: .init(met: 4, of: 4)),
                .init(scenario: "b", times: 2, first: .init(met: 2, of: 4), last: .init(met: 1, of: 4)),
            ])
    }
}
