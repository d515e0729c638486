/// The features that training saw, numbered densely in their order: a bitmap, and the count before each of its words.
struct FeatureIndex: Sendable, Equatable {
    static let wordCount = Features.count / 64

    let bits: [UInt64]
    private let before: [Int32]
    let count: Int

    /// - Parameter bits: `wordCount` words.
    init(bits: [UInt64]) {
        self.bits = bits
        var before: [Int32] = []
        before.reserveCapacity(bits.count)
        var count = 0
        for word in bits {
            before.append(Int32(truncatingIfNeeded: count))
            count += word.nonzeroBitCount
        }
        self.before = before
        self.count = count
    }

    init(features: some Sequence<Int>) {
        var bits = [UInt64](repeating: 0, count: FeatureIndex.wordCount)
        for feature in features { bits[feature / 64] |= 1 << UInt64(feature % 64) }
        self.init(bits: bits)
    }

    /// The number of a feature, or nil when it was never seen.
    @inline(__always)
    func number(of feature: Int) -> Int? {
        let word = bits[feature / 64]
        let bit: UInt64 = 1 << UInt64(feature % 64)
        guard word & bit != 0 else { return nil }
        return Int(before[feature / 64]) + (word & (bit - 1)).nonzeroBitCount
    }
}
