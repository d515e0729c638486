/// Weighted statements, ready to be learned: sparse rows of groups and their values.
struct Vectors {
    private var starts: [Int] = [0]
    private var groups: [Int32] = []
    private var values: [Float] = []
    /// For each feature its share of its group: the feature's weights are the group's times this.
    private(set) var shares: [Float]

    /// - Parameters:
    ///   - idf: The weight of each kept feature.
    ///   - strange: The weight of all others.
    init(_ terms: Terms, groups grouping: Grouping, idf: [Float], strange: Float) {
        shares = Array(repeating: 0, count: idf.count)
        var squares = [Float](repeating: 0, count: grouping.count)
        var lengths = squares
        var row: [Float] = []
        for number in terms.rows {
            let places = terms.places(of: number)
            row.removeAll(keepingCapacity: true)
            for at in places { row.append(terms.tfs[at] * (terms.ids[at] < 0 ? strange : idf[Int(terms.ids[at])])) }
            Weighting.normalize(&row) { Int(terms.blocks[places.lowerBound + $0]) }
            for (at, value) in zip(places, row) where terms.ids[at] >= 0 {
                squares[grouping[terms.ids[at]]] += value * value
            }
            for (at, value) in zip(places, row) where terms.ids[at] >= 0 {
                let group = grouping[terms.ids[at]]
                if squares[group] > 0 {
                    lengths[group] = squares[group].squareRoot()
                    squares[group] = 0
                    groups.append(Int32(truncatingIfNeeded: group))
                    values.append(lengths[group])
                }
                if lengths[group] > 0 { shares[Int(terms.ids[at])] = value / lengths[group] }
            }
            starts.append(groups.count)
        }
    }

    var rowCount: Int { starts.count - 1 }

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
}
