/// A learner's weights in eight bits, each row with its own scale.
struct Quantized {
    private(set) var scales: [Float] = []
    private(set) var rows: [Int8] = []

    init(_ learner: Learner, groupCount: Int) {
        scales.reserveCapacity(groupCount)
        rows.reserveCapacity(groupCount * learner.labelCount)
        for group in 0..<groupCount {
            let row = learner.row(group)
            let most = row.reduce(0) { max($0, abs($1)) }
            let scale = most / 127
            scales.append(scale)
            for weight in row {
                rows.append(scale > 0 ? Int8(max(-127, min(127, (weight / scale).rounded()))) : 0)
            }
        }
    }
}
