import Testing

@testable import Coach

/// Whether don't-says grow fewer.
@Suite struct DontSayTrendTests {
    /// Practices a day apart, in each of which so many don't-says were said.
    private func trend(_ counts: Int...) -> DontSayTrend {
        DontSayTrend(
            counts.enumerated().map { .small(day: $0.offset, said: Array(repeating: "001.1", count: $0.element)) })
    }

    @Test func `a fall that chance seldom brings is fading`() {
        let trend = trend(3, 2, 3, 1, 0, 0)
        #expect(trend.verdict == .fading)
        #expect((trend.first.said, trend.first.practices, trend.last.said, trend.last.practices) == (8, 3, 1, 3))
        #expect(trend.chance.map { abs($0 - 10 / 512) < 1e-12 } == true)
    }

    @Test func `a fall that chance may well bring is not fading`() {
        #expect(trend(2, 1, 2, 1, 1, 1).verdict == .notFading)
        #expect(trend(1, 1, 1, 2, 2, 2).verdict == .notFading)
        #expect(trend(4, 4, 4, 4, 4, 4).verdict == .notFading)
    }

    @Test func `five practices, three don't-says or two bad days are too few to say`() {
        #expect(trend(4, 4, 4, 0, 0).verdict == .tooFewToSay)
        #expect(trend(1, 1, 1, 0, 0, 0).verdict == .tooFewToSay)
        #expect(trend(9, 9, 0, 0, 0, 0).verdict == .tooFewToSay)
        #expect(trend().verdict == .tooFewToSay)
        #expect(trend(1, 1, 2, 0, 0, 0).verdict == .fading)
    }

    @Test func `nothing said is neither`() {
        #expect(trend(0, 0, 0, 0, 0, 0).verdict == .noneSaid)
        #expect(trend(0, 0, 0, 0, 0).verdict == .tooFewToSay)
    }

    @Test func `the middle of an odd number is in neither half`() {
        let trend = trend(2, 2, 2, 50, 0, 0, 0)
        #expect((trend.first.said, trend.last.said) == (6, 0))
        #expect(trend.verdict == .fading)
    }

    @Test func `what was taken back was said`() {
        let trend = DontSayTrend((0..<6).map { .small(day: $0, said: $0 < 3 ? ["a*", "b"] : []) })
        #expect((trend.first.said, trend.first.takenBack) == (6, 3))
        #expect(trend.verdict == .fading)
    }

    @Test func `weeks begin on Monday, and those without practice are left out`() {
        let trend = DontSayTrend([0, 6, 7, 28].map { .small(day: $0, said: ["a", "a*"]) })
        #expect(trend.weeks.map(\.monday) == ["2026-10-05", "2026-10-12", "2026-11-02"])
        #expect(trend.weeks.map(\.count.practices) == [2, 1, 1])
        #expect(trend.weeks.map(\.count.said) == [4, 2, 2])
        #expect(trend.weeks[0].count.takenBack == 2)
        #expect(trend.weeks[0].count.perPractice == 2)
    }

    @Test(arguments: [
        (0, 4, 0.0625), (1, 4, 0.3125), (2, 4, 0.6875), (4, 4, 1.0), (0, 0, 1.0), (3, 10, 0.171875),
    ])
    func `chance is that of a coin`(few: Int, all: Int, chance: Double) {
        #expect(abs(DontSayTrend.chance(ofAtMost: few, in: all) - chance) < 1e-12)
    }

    @Test func `chance holds for thousands`() {
        #expect(DontSayTrend.chance(ofAtMost: 0, in: 5_000) == 0)
        #expect(abs(DontSayTrend.chance(ofAtMost: 2_499, in: 5_000) - 0.4943589) < 1e-6)
        #expect(abs(DontSayTrend.chance(ofAtMost: 2_500, in: 5_000) - 0.5056411) < 1e-6)
        #expect(DontSayTrend.chance(ofAtMost: 5_000, in: 5_000) == 1)
    }
}
