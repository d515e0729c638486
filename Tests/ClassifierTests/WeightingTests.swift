import Testing

@testable import Classifier

struct WeightingTests {
    @Test func `rare features weigh more, unseen ones most`() {
        let weights = [0, 1, 5, 50, 100].map { Weighting.idf(documents: $0, of: 100) }
        #expect(weights == weights.sorted(by: >))
        #expect(weights[4] == 1)
    }

    @Test func `repetition is damped`() {
        #expect(Weighting.tf(1) == 1)
        #expect(Weighting.tf(10) > 3 && Weighting.tf(10) < 4)
    }

    @Test func `each block gets its share of length one`() {
        var values: [Float] = [3, 4, 7, 9, 1]
        let blocks = [0, 0, 1, 2, 3]
        Weighting.normalize(&values) { blocks[$0] }
        let squares = values.map { $0 * $0 }
        #expect(abs(squares[0] + squares[1] - 1 / 6) < 1e-6)
        #expect(abs(squares[3] - 2 / 6) < 1e-6)
        #expect(abs(squares.reduce(0, +) - 1) < 1e-6)
    }

    @Test func `nothing stays nothing`() {
        var values: [Float] = []
        Weighting.normalize(&values) { $0 }
        #expect(values.isEmpty)
    }
}
