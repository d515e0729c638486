import Testing

@testable import Classifier

struct LearnerTests {
    private let corpus = Corpus(Samples.examples.map(\.text))

    private func learner(_ labelCount: Int, epochs: Int = 15) -> (Learner, Vectors) {
        let rows = Array(corpus.rows)
        let vectors = corpus.vectors
        var learner = Learner(labelCount: labelCount, groupCount: corpus.groups.count)
        learner.learn(rows, of: vectors, labels: rows.map { $0 / 12 }, epochs: epochs)
        return (learner, vectors)
    }

    // 8 labels fill a lane; 60 need seven and a half: every path through the lanes.
    @Test(arguments: [3, 8, 9, 32, 41, 60])
    func `what was learned is known`(labelCount: Int) {
        let (learner, vectors) = learner(labelCount)
        for row in corpus.rows {
            let scores = learner.scores(row, of: vectors)
            #expect(scores.count == labelCount)
            #expect(scores.indices.max { scores[$0] < scores[$1] } == row / 12)
        }
    }

    @Test func `a score is the bias and the rows of weights`() {
        let (learner, vectors) = learner(11)
        var expected = learner.biases
        vectors.withEntries(of: 5) { groups, values in
            for (group, value) in zip(groups, values) {
                for (label, weight) in learner.row(Int(group)).enumerated() { expected[label] += weight * value }
            }
        }
        #expect(zip(expected, learner.scores(5, of: vectors)).allSatisfy { abs($0 - $1) < 1e-4 })
    }

    @Test func `many epochs leave finite weights`() {
        let (learner, _) = learner(3, epochs: 500)
        #expect((0..<corpus.groups.count).flatMap(learner.row).allSatisfy { $0.isFinite })
    }

    @Test func `without labels, rows or epochs nothing is learned`() {
        let vectors = corpus.vectors
        var learner = Learner(labelCount: 0, groupCount: 0)
        learner.learn([0], of: vectors, labels: [0], epochs: 1)
        #expect(learner.biases.isEmpty)
        learner = Learner(labelCount: 2, groupCount: 1)
        learner.learn([], of: vectors, labels: [], epochs: 1)
        #expect(learner.biases == [0, 0])
    }
}
