/// Weighted statements, ready to be learned: sparse rows of groups and their values.
struct Vectors {
    private var starts: [Int] = [0]
    private var groups: [Int32] = []
    private var values: [Float] = []
    /// For each feature its share of its group: the feature's weights are the group's times this.
    var shares: [Float]

    init(featureCount: Int) {
        shares = Array(repeating: 0, count: featureCount)
    }

    /// Lends a row's entries.
    @inline(__always)
    func withEntries(
        of row: Int, _ read: (_ groups: UnsafeBufferPointer<Int32>, _ values: UnsafeBufferPointer<Float>) -> Void
    ) {
        let entries = starts[row]..<starts[row + 1]
        groups.withUnsafeBufferPointer { groups in
            values.withUnsafeBufferPointer { values in
                read(UnsafeBufferPointer(rebasing: groups[entries]), UnsafeBufferPointer(rebasing: values[entries]))
            }
        }
    }

    mutating func append(_ group: Int, _ value: Float) {
        groups.append(Int32(truncatingIfNeeded: group))
        values.append(value)
    }

    mutating func finishRow() { starts.append(groups.count) }
}
