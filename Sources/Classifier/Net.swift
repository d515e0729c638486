/// A network of one hidden layer over the same features as `Learner`: what it gets wrong is not what that gets wrong, so
/// the mean of the two is better than either.
///
/// Rectified units, softmax, stochastic gradient descent; a fifth of the features and three tenths of the units are left out
/// at each step (Srivastava et al. 2014). On CLINC150's validation, beside the linear learner
/// alone: in-scope accuracy 93.5 → 94.0.
struct Net {
    typealias Lane = SIMD8<Float>

    private static let smoothing: Float = 0.1
    private static let keptFeatures: Float = 0.8
    private static let keptUnits: Float = 0.7
    /// The step of the outward weights, and how much longer that of the inward ones is.
    private static let rate: Float = 0.1
    private static let stride: Float = 20

    let labelCount: Int
    let unitCount: Int
    private let labelLanes: Int
    private let unitLanes: Int
    private(set) var inward: [Lane]
    private(set) var thresholds: [Lane]
    private(set) var outward: [Lane]
    private(set) var bias: [Lane]

    /// - Parameter unitCount: How many hidden units, rounded up to a multiple of eight.
    init(labelCount: Int, groupCount: Int, unitCount: Int) {
        self.labelCount = labelCount
        labelLanes = (labelCount + 7) / 8
        unitLanes = (unitCount + 7) / 8
        self.unitCount = unitLanes * 8
        var dice = Dice(seed: 0x0E7)
        inward = (0..<groupCount * unitLanes).map { _ in Lane.filled { 0.1 * dice.normal() } }
        thresholds = Array(repeating: .zero, count: unitLanes)
        let width = 1 / Float(max(1, self.unitCount)).squareRoot()
        outward = (0..<self.unitCount * labelLanes).map { _ in Lane.filled { width * dice.normal() } }
        bias = Array(repeating: .zero, count: labelLanes)
    }

    /// Learns the labels of some rows of vectors.
    mutating func learn(_ rows: [Int], of vectors: Vectors, labels: [Int], epochs: Int) {
        guard labelCount > 0, unitCount > 0, !rows.isEmpty, epochs > 0 else { return }
        let steps = Float(epochs) * Float(rows.count)
        var rows = rows
        var shuffle = Shuffle()
        var dice = Dice(seed: 0xD1CE)
        var step: Float = 0
        var pass = Pass(labelLanes: labelLanes, unitLanes: unitLanes)
        for _ in 0..<epochs {
            shuffle.apply(to: &rows)
            for row in rows {
                let rate = Net.rate * (1 - step / steps)
                step += 1
                pass.drop(vectors, row, &dice, features: Net.keptFeatures, units: Net.keptUnits)
                forward(&pass)
                Loss.gradient(&pass.scores, label: labels[row], of: labelCount, smoothing: Net.smoothing)
                backward(&pass, rate)
            }
        }
    }

    /// The score of every label for a row.
    func scores(_ row: Int, of vectors: Vectors) -> [Float] {
        var pass = Pass(labelLanes: labelLanes, unitLanes: unitLanes)
        pass.takeAll(vectors, row)
        forward(&pass)
        return plain(pass.scores[...], labelCount)
    }

    /// The weights of a group, one a unit.
    func row(_ group: Int) -> [Float] { plain(inward[group * unitLanes..<(group + 1) * unitLanes], unitCount) }

    /// What must be added to each unit's sum.
    var unitThresholds: [Float] { plain(thresholds[...], unitCount) }

    /// What a unit does for each label.
    func effects(of unit: Int) -> [Float] { plain(outward[unit * labelLanes..<(unit + 1) * labelLanes], labelCount) }

    var biases: [Float] { plain(bias[...], labelCount) }

    private func plain(_ lanes: ArraySlice<Lane>, _ count: Int) -> [Float] {
        (0..<count).map { lanes[lanes.startIndex + $0 / 8][$0 % 8] }
    }

    private func forward(_ pass: inout Pass) {
        inward.withUnsafeBufferPointer { inward in
            for lane in 0..<unitLanes {
                var sum = thresholds[lane]
                for (group, value) in zip(pass.groups, pass.values) {
                    sum += inward[Int(group) &* unitLanes &+ lane] * value
                }
                pass.sums[lane] = sum
                pass.units[lane] = sum.replacing(with: Lane(), where: sum .< Lane()) * pass.mask[lane]
            }
        }
        for lane in 0..<labelLanes { pass.scores[lane] = bias[lane] }
        outward.withUnsafeBufferPointer { outward in
            pass.scores.withUnsafeMutableBufferPointer { scores in
                for unit in 0..<unitCount {
                    let level = pass.units[unit / 8][unit % 8]
                    if level == 0 { continue }
                    for lane in 0..<labelLanes { scores[lane] += outward[unit &* labelLanes &+ lane] * level }
                }
            }
        }
    }

    /// Steps down the gradient that stands in the scores.
    private mutating func backward(_ pass: inout Pass, _ rate: Float) {
        outward.withUnsafeMutableBufferPointer { outward in
            for unit in 0..<unitCount {
                let level = pass.units[unit / 8][unit % 8]
                var slope: Float = 0
                if pass.sums[unit / 8][unit % 8] > 0, pass.mask[unit / 8][unit % 8] > 0 {
                    var sum = Lane.zero
                    for lane in 0..<labelLanes { sum += outward[unit &* labelLanes &+ lane] * pass.scores[lane] }
                    slope = sum.sum() * pass.mask[unit / 8][unit % 8]
                    let step = rate * level
                    for lane in 0..<labelLanes { outward[unit &* labelLanes &+ lane] -= pass.scores[lane] * step }
                }
                pass.slopes[unit / 8][unit % 8] = slope
            }
        }
        for lane in 0..<labelLanes { bias[lane] -= pass.scores[lane] * (0.1 * rate) }
        for lane in 0..<unitLanes { thresholds[lane] -= pass.slopes[lane] * (0.1 * rate) }
        inward.withUnsafeMutableBufferPointer { inward in
            for lane in 0..<unitLanes {
                let change = pass.slopes[lane] * (rate * Net.stride)
                for (group, value) in zip(pass.groups, pass.values) {
                    inward[Int(group) &* unitLanes &+ lane] -= change * value
                }
            }
        }
    }

    /// One statement on its way through.
    private struct Pass {
        var groups: [Int32] = []
        var values: [Float] = []
        var mask: [Lane]
        var sums: [Lane]
        var units: [Lane]
        var slopes: [Lane]
        var scores: [Lane]

        init(labelLanes: Int, unitLanes: Int) {
            mask = Array(repeating: Lane(repeating: 1), count: unitLanes)
            sums = mask
            units = mask
            slopes = mask
            scores = Array(repeating: .zero, count: labelLanes)
        }

        mutating func takeAll(_ vectors: Vectors, _ row: Int) {
            vectors.withEntries(of: row) { groups, values in
                self.groups = Array(groups)
                self.values = Array(values)
            }
        }

        /// Takes a random part of the row, and what is kept the stronger.
        mutating func drop(
            _ vectors: Vectors, _ row: Int, _ dice: inout Dice, features: Float, units: Float
        ) {
            groups.removeAll(keepingCapacity: true)
            values.removeAll(keepingCapacity: true)
            vectors.withEntries(of: row) { groups, values in
                for at in groups.indices where dice.isBelow(features) {
                    self.groups.append(groups[at])
                    self.values.append(values[at] / features)
                }
            }
            for lane in mask.indices { mask[lane] = Lane.filled { dice.isBelow(units) ? 1 / units : 0 } }
        }
    }
}

extension SIMD8<Float> {
    /// Eight values, one after the other.
    fileprivate static func filled(_ value: () -> Float) -> Self {
        var lane = Self.zero
        for at in 0..<8 { lane[at] = value() }
        return lane
    }
}
