import Testing

@testable import Classifier

struct ScopeTests {
    private let inside = (0..<50).map { (scores: Scores(all: [Float($0 % 5) + 3, 0], outside: nil), label: 0) }
    private let outside = (0..<50).map { Scores(all: [Float($0 % 5) - 1, 0], outside: nil) }

    @Test func `higher scores are likelier inside`() {
        let scope = Scope.fit(inside: inside, outside: outside)
        let chances = [0, 2, 4, 6].map { Scope.probability(scope.score(Scores(all: [$0, 0], outside: nil))) }
        #expect(chances == chances.sorted())
        #expect(chances[0] < 0.2 && chances[3] > 0.8)
    }

    @Test func `without outside examples the wrong labels' scores stand in`() {
        let scope = Scope.fit(inside: inside, outside: [])
        #expect(scope.best > 0)
    }

    @Test func `a few odd outside examples don't turn the world around`() {
        let odd = [Scores(all: [9, 0], outside: nil)]
        #expect(Scope.fit(inside: inside, outside: odd).best > 0)
    }

    @Test func `nothing to fit gives a constant`() {
        #expect(Scope.fit(inside: [], outside: []).best == 0)
    }
}
