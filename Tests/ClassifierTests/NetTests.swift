import Testing

@testable import Classifier

struct NetTests {
    /// Rows of two words each, either of two: one label when both are the first or both the second, else the other.
    private let either: (vectors: Vectors, groups: Int, labels: [Int]) = {
        var terms = Terms()
        var labels: [Int] = []
        for _ in 0..<10 {
            for (first, second) in [(0, 2), (0, 3), (1, 2), (1, 3)] as [(Int32, Int32)] {
                terms.append(id: first, count: 1)
                terms.append(id: second, count: 1)
                terms.finishRow()
                labels.append(first == second - 2 ? 1 : 0)
            }
        }
        let isCouple = [Bool](repeating: false, count: 4)
        let groups = Grouping(of: terms, documents: [20, 20, 20, 20], isCouple: isCouple)
        let vectors = Vectors(
            terms, groups: groups, weights: [1, 1, 1, 1], isCouple: isCouple, lengths: labels.map { _ in (0, 0) })
        return (vectors, groups.count, labels)
    }()

    private func right(_ scores: (Int) -> [Float]) -> Int {
        (0..<4).filter { row in
            let scores = scores(row)
            return scores[either.labels[row]] > scores[1 - either.labels[row]]
        }.count
    }

    private func net(units: Int, labels: Int = 2, epochs: Int = 60) -> Net {
        var net = Net(labelCount: labels, groupCount: either.groups, unitCount: units)
        net.learn(Array(0..<40), of: either.vectors, labels: either.labels, epochs: epochs)
        return net
    }

    @Test func `it learns what weights alone can't`() {
        var learner = Learner(labelCount: 2, groupCount: either.groups)
        learner.learn(Array(0..<40), of: either.vectors, labels: either.labels, epochs: 60)
        #expect(right { learner.scores($0, of: either.vectors) } < 4)
        let net = net(units: 32)
        #expect(right { net.scores($0, of: either.vectors) } == 4)
    }

    @Test func `it learns the same every time`() {
        let (first, second) = (net(units: 8, epochs: 3), net(units: 8, epochs: 3))
        #expect(first.inward == second.inward && first.outward == second.outward)
        #expect(first.thresholds == second.thresholds && first.bias == second.bias)
        #expect(first.inward != Net(labelCount: 2, groupCount: either.groups, unitCount: 8).inward)
    }

    @Test(arguments: [(0, 0), (1, 8), (7, 8), (8, 8), (9, 16), (40, 40)])
    func `any number of units is taken`(asked: Int, made: Int) {
        let net = net(units: asked, epochs: 2)
        #expect(net.unitCount == made)
        #expect(net.row(0).count == made && net.unitThresholds.count == made)
        #expect(net.scores(0, of: either.vectors).allSatisfy { $0.isFinite })
    }

    @Test(arguments: [2, 8, 9, 17])
    func `a score is the bias and what the units that speak do`(labels: Int) {
        let net = net(units: 16, labels: labels, epochs: 5)
        var levels = net.unitThresholds
        either.vectors.withEntries(of: 1) { groups, values in
            for (group, value) in zip(groups, values) {
                for (unit, weight) in net.row(Int(group)).enumerated() { levels[unit] += weight * value }
            }
        }
        var expected = net.biases
        for unit in levels.indices where levels[unit] > 0 {
            for (label, effect) in net.effects(of: unit).enumerated() { expected[label] += effect * levels[unit] }
        }
        #expect(expected.count == labels)
        #expect(levels.contains { $0 < 0 } && levels.contains { $0 > 0 })
        #expect(zip(expected, net.scores(1, of: either.vectors)).allSatisfy { abs($0 - $1) < 1e-4 })
    }

    @Test func `without rows or epochs nothing is learned`() {
        let blank = Net(labelCount: 2, groupCount: either.groups, unitCount: 8)
        var net = blank
        net.learn([], of: either.vectors, labels: [], epochs: 9)
        net.learn([0], of: either.vectors, labels: either.labels, epochs: 0)
        #expect(net.inward == blank.inward && net.outward == blank.outward)
    }
}
