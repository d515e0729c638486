import Testing

@testable import Shelf

@Suite struct NeighboursTests {
    /// What comparing every statement with every other finds.
    private func plainly(_ wordings: [Wording]) -> Set<[Int]> {
        var pairs: Set<[Int]> = []
        for second in wordings.indices {
            for first in 0..<second where wordings[first].overlap(wordings[second]) >= 2.0 / 3 {
                pairs.insert([first, second])
            }
        }
        return pairs
    }

    @Test func `every pair is found that comparing all with all finds, once`() {
        var random = Numbers()
        let words = (0..<12).map { "word\($0)" }
        let statements = (0..<300).map { _ in
            (0..<1 + random.next() % 9).map { _ in words[min(random.next(), random.next()) % 12] }
                .joined(separator: " ")
        }
        let wordings = Wording.of(statements + ["", "?"])
        let pairs = Neighbours.pairs(wordings)
        #expect(Set(pairs.map { [$0.first, $0.second] }) == plainly(wordings))
        #expect(pairs.count > 500 && Set(pairs.map { [$0.first, $0.second] }).count == pairs.count)
        #expect(pairs.allSatisfy { $0.overlap == wordings[$0.first].overlap(wordings[$0.second]) })
    }

    @Test func `nothing has no pairs`() {
        #expect(Neighbours.pairs([]).isEmpty)
        #expect(Neighbours.pairs(Wording.of(["", "", "?"])).isEmpty)
    }

    /// The same numbers every time.
    private struct Numbers {
        private var state: UInt64 = 7

        mutating func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 40)
        }
    }
}
