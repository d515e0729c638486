/// Weighted statements, ready to be learned: sparse rows of groups and their values.
///
/// A statement's words add up, and so do its couples: the value of a feature is its count times its weight, and the length of each
/// part is the root of the sum of squares over all occurrences. Then each part is brought to its share of length 1.
struct Vectors {
    private var starts: [Int] = [0]
    private var groups: [Int32] = []
    private var values: [Float] = []
    /// For each feature its share of its group: the feature's weights are the group's times this.
    private(set) var shares: [Float]

    /// - Parameters:
    ///   - weights: The weight of each kept feature.
    ///   - lengths: For each row the squared length of what isn't kept: of the words and of the couples.
    init(
        _ terms: Terms, groups grouping: Grouping, weights: [Float], isCouple: [Bool],
        lengths strange: [(words: Float, couples: Float)]
    ) {
        shares = Array(repeating: 0, count: weights.count)
        var squares = [Float](repeating: 0, count: grouping.count)
        var lengths = squares
        var row: [Float] = []
        for number in terms.rows {
            let places = terms.places(of: number)
            var (words, couples) = strange[number]
            for at in places where terms.ids[at] >= 0 {
                let id = Int(terms.ids[at])
                let square = weights[id] * weights[id] * Float(terms.counts[at])
                if isCouple[id] { couples += square } else { words += square }
            }
            let wordScale = Vectors.scale(words, Kind.wordShare)
            let coupleScale = Vectors.scale(couples, Kind.coupleShare)
            row.removeAll(keepingCapacity: true)
            for at in places {
                let id = Int(terms.ids[at])
                let value =
                    id < 0 ? 0 : weights[id] * Float(terms.counts[at]) * (isCouple[id] ? coupleScale : wordScale)
                row.append(value)
                if id >= 0 { squares[grouping[terms.ids[at]]] += value * value }
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

    /// What a part of some squared length is multiplied by.
    @inline(__always)
    static func scale(_ square: Float, _ share: Float) -> Float { square > 0 ? (share / square).squareRoot() : 0 }

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
