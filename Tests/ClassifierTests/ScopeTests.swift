import Testing

@testable import Classifier

struct ScopeTests {
    private let inside = (0..<50).map { (scores: Scores(all: [Float($0 % 5) + 3, 0], outside: nil), label: 0) }
    private let outside = (0..<50).map { Scores(all: [Float($0 % 5) - 1, 0], outside: nil) }

    @Test func `higher scores are likelier inside`() {
        let scope = Scope.fit(inside: inside, outside: outside, share: 0.5)
        let chances = [0, 2, 4, 6].map { Scope.probability(scope.score(Scores(all: [$0, 0], outside: nil))) }
        #expect(chances == chances.sorted())
        #expect(chances[0] < 0.2 && chances[3] > 0.8)
    }

    @Test func `the more lies outside in use, the less is believed to be inside`() {
        let rare = Scope.fit(inside: inside, outside: outside, share: 0.05)
        let common = Scope.fit(inside: inside, outside: outside, share: 0.6)
        let scores = Scores(all: [2.5, 0], outside: nil)
        #expect(rare.score(scores) > common.score(scores))
    }

    @Test func `without outside examples the wrong labels' scores stand in`() {
        let scope = Scope.fit(inside: inside, outside: [], share: 0.15)
        #expect(scope.best > 0)
    }

    @Test func `a few odd outside examples don't turn the world around`() {
        let odd = [Scores(all: [9, 0], outside: nil)]
        #expect(Scope.fit(inside: inside, outside: odd, share: 0.15).best > 0)
    }

    @Test(arguments: [-1.0, 0, 1, 2, .nan, .infinity])
    func `a share that is none does no harm`(share: Double) {
        let scope = Scope.fit(inside: inside, outside: outside, share: share)
        #expect(scope.bias.isFinite && scope.best.isFinite)
    }

    @Test func `nothing to fit gives a constant`() {
        #expect(Scope.fit(inside: [], outside: [], share: 0.15).best == 0)
    }
}
