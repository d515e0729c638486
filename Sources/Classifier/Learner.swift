import RealModule

/// Softmax regression by stochastic gradient descent from zero: a row of label weights for each group of features.
///
/// The step falls linearly from 4 to nothing; the L2 penalty of 1/(30 N) is one common scale on all weights, so a step
/// touches only the rows of the features at hand.
struct Learner {
    typealias Lane = SIMD8<Float>

    /// The share of the wanted probability that is spread over all labels (Szegedy et al. 2016). It keeps the scores
    /// of learned statements from growing without need: from 0.05 to 0.2, up to 1.5 points of what strangers say.
    private static let smoothing: Float = 0.2

    let labelCount: Int
    /// Eight labels a lane, the last one padded.
    let lanes: Int
    private(set) var weights: [Lane]
    private(set) var bias: [Lane]

    init(labelCount: Int, groupCount: Int) {
        self.labelCount = labelCount
        lanes = (labelCount + Lane.scalarCount - 1) / Lane.scalarCount
        weights = Array(repeating: .zero, count: lanes * groupCount)
        bias = Array(repeating: .zero, count: lanes)
    }

    /// Learns the labels of some rows of vectors.
    mutating func learn(_ rows: [Int], of vectors: Vectors, labels: [Int], epochs: Int) {
        guard labelCount > 0, !rows.isEmpty, epochs > 0 else { return }
        let steps = Float(epochs) * Float(rows.count)
        let penalty = 1 / (30 * Float(rows.count))
        var rows = rows
        var shuffle = Shuffle()
        var scores = bias
        var scale: Float = 1
        var step: Float = 0
        for _ in 0..<epochs {
            shuffle.apply(to: &rows)
            for row in rows {
                let rate = 4 * (1 - step / steps)
                step += 1
                score(row, of: vectors, scale: scale, into: &scores)
                Loss.gradient(&scores, label: labels[row], of: labelCount, smoothing: Learner.smoothing)
                scale *= 1 - rate * penalty
                for lane in 0..<lanes { bias[lane] -= 0.02 * rate * scores[lane] }
                update(row, of: vectors, step: rate / scale, gradient: scores)
            }
        }
        for at in weights.indices { weights[at] *= scale }
    }

    /// The weights of a group, one a label.
    func row(_ group: Int) -> [Float] {
        plain(weights[group * lanes..<(group + 1) * lanes])
    }

    var biases: [Float] { plain(bias[...]) }

    /// The score of every label for a row.
    func scores(_ row: Int, of vectors: Vectors) -> [Float] {
        var scores = bias
        score(row, of: vectors, scale: 1, into: &scores)
        return plain(scores[...])
    }

    private func plain(_ lanes: ArraySlice<Lane>) -> [Float] {
        (0..<labelCount).map { lanes[lanes.startIndex + $0 / Lane.scalarCount][$0 % Lane.scalarCount] }
    }

    private func score(_ row: Int, of vectors: Vectors, scale: Float, into scores: inout [Lane]) {
        weights.withUnsafeBufferPointer { weights in
            vectors.withEntries(of: row) { groups, values in
                var lane = 0
                // Five lanes at a time fill the registers: sums stay there while the row's weights stream by.
                while lane + 5 <= lanes {
                    var (a, b, c, d, e) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero, Lane.zero)
                    for at in groups.indices {
                        let start = Int(groups[at]) &* lanes &+ lane
                        a += weights[start] * values[at]
                        b += weights[start &+ 1] * values[at]
                        c += weights[start &+ 2] * values[at]
                        d += weights[start &+ 3] * values[at]
                        e += weights[start &+ 4] * values[at]
                    }
                    (scores[lane], scores[lane + 1], scores[lane + 2]) = (a, b, c)
                    (scores[lane + 3], scores[lane + 4]) = (d, e)
                    lane += 5
                }
                while lane + 2 <= lanes {
                    var (a, b) = (Lane.zero, Lane.zero)
                    for at in groups.indices {
                        let start = Int(groups[at]) &* lanes &+ lane
                        a += weights[start] * values[at]
                        b += weights[start &+ 1] * values[at]
                    }
                    (scores[lane], scores[lane + 1]) = (a, b)
                    lane += 2
                }
                if lane < lanes {
                    var sum = Lane.zero
                    for at in groups.indices { sum += weights[Int(groups[at]) &* lanes &+ lane] * values[at] }
                    scores[lane] = sum
                }
            }
        }
        for lane in 0..<lanes { scores[lane] = scores[lane] * scale + bias[lane] }
    }

    private mutating func update(_ row: Int, of vectors: Vectors, step: Float, gradient: [Lane]) {
        // Most labels are soon out of the question: lanes without a notable gradient are left alone.
        let active = gradient.indices.filter { Learner.isNotable(gradient[$0]) }
        weights.withUnsafeMutableBufferPointer { weights in
            vectors.withEntries(of: row) { groups, values in
                for lane in active {
                    let change = gradient[lane] * step
                    for at in groups.indices { weights[Int(groups[at]) &* lanes &+ lane] -= change * values[at] }
                }
            }
        }
    }

    private static func isNotable(_ gradient: Lane) -> Bool {
        let least: Float = 5e-3
        return any(gradient .> least) || any(gradient .< -least)
    }
}
