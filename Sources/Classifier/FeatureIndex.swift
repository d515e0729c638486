/// The features that training keeps, numbered densely in their order.
///
/// A feature's high bits choose a shelf, its low sixteen are looked for there: two bytes a feature and four a
/// shelf, where a bitmap of so many possible features would take a hundred megabytes.
struct FeatureIndex: Sendable, Equatable {
    static let shelfCount = Features.count >> 16

    /// How many features each shelf holds: at most one for each of its sixteen bits' values.
    let counts: [UInt32]
    /// The low bits of all features, shelf after shelf, ascending within each.
    let lows: [UInt16]
    private let starts: [Int32]

    var count: Int { lows.count }

    /// Nil when these are no shelves: their number is not `shelfCount`, or they don't hold what is there.
    init?(counts: [UInt32], lows: [UInt16]) {
        guard counts.count == FeatureIndex.shelfCount, lows.count <= Int32.max else { return nil }
        var starts: [Int32] = [0]
        starts.reserveCapacity(counts.count + 1)
        var end = 0
        for count in counts {
            guard Int(count) <= lows.count - end else { return nil }
            end += Int(count)
            starts.append(Int32(truncatingIfNeeded: end))
        }
        guard end == lows.count else { return nil }
        self.counts = counts
        self.lows = lows
        self.starts = starts
    }

    /// - Parameter features: Ascending, each once.
    init(features: [Int]) {
        var counts = [UInt32](repeating: 0, count: FeatureIndex.shelfCount)
        for feature in features { counts[feature >> 16] += 1 }
        var starts: [Int32] = [0]
        for count in counts { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: count)) }
        self.counts = counts
        self.starts = starts
        lows = features.map { UInt16(truncatingIfNeeded: $0) }
    }

    /// The number of a feature, or nil when it is none of these.
    @inline(__always)
    func number(of feature: Int) -> Int? {
        let shelf = feature >> 16
        let low = UInt16(truncatingIfNeeded: feature)
        for at in Int(starts[shelf])..<Int(starts[shelf + 1]) where lows[at] == low { return at }
        return nil
    }
}
