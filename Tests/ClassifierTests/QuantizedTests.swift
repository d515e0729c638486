import Testing

@testable import Classifier

struct QuantizedTests {
    @Test func `eight bits keep a weight within half a step`() {
        let corpus = Corpus(Samples.examples.map(\.text))
        var learner = Learner(labelCount: 3, groupCount: corpus.groups.count)
        learner.learn(Array(corpus.rows), of: corpus.vectors, labels: corpus.rows.map { $0 / 12 }, epochs: 5)
        let quantized = Quantized(learner, groupCount: corpus.groups.count)
        #expect(quantized.scales.count == corpus.groups.count)
        for group in 0..<corpus.groups.count {
            let scale = quantized.scales[group]
            for (label, weight) in learner.row(group).enumerated() {
                #expect(abs(Float(quantized.rows[group * 3 + label]) * scale - weight) <= scale * 0.51)
            }
        }
    }

    @Test func `rows of nothing stay nothing`() {
        let quantized = Quantized(Learner(labelCount: 2, groupCount: 1), groupCount: 1)
        #expect(quantized.scales == [0])
        #expect(quantized.rows == [0, 0])
    }
}
