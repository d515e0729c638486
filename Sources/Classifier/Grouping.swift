/// Features that always occur together, seen as one.
///
/// Gradient descent from zero moves such features in step, so one row of weights serves them all, exactly. Two cases
/// are common: what occurs in one statement only, and features of one part that occur in the same statements equally
/// often (`balan`, `alanc`, `lance`).
struct Grouping {
    /// The group of each feature. The commonest come first, so that what most rows touch lies together in memory.
    let all: [Int32]
    let count: Int

    subscript(_ feature: Int32) -> Int { Int(all[Int(feature)]) }

    /// - Parameters:
    ///   - documents: How many rows each feature occurs in.
    ///   - isCouple: Whether each belongs to the part of the couples.
    init(of terms: Terms, documents: [UInt16], isCouple: [Bool]) {
        let marks = Grouping.marks(terms, documents, isCouple)
        var groups: [UInt64: Int32] = [:]
        groups.reserveCapacity(marks.count)
        var all: [Int32] = []
        var common: [UInt16] = []
        for (mark, documents) in zip(marks, documents) {
            let next = Int32(truncatingIfNeeded: common.count)
            let group = groups[mark] ?? next
            if group == next {
                groups[mark] = next
                common.append(documents)
            }
            all.append(group)
        }
        let order = common.indices.sorted { (common[$1], $0) < (common[$0], $1) }
        var ranks = [Int32](repeating: 0, count: order.count)
        for (rank, group) in order.enumerated() { ranks[group] = Int32(truncatingIfNeeded: rank) }
        self.all = all.map { ranks[Int($0)] }
        count = order.count
    }

    /// A hash of each feature's rows and counts there, and of its part unless it has one row only.
    private static func marks(_ terms: Terms, _ documents: [UInt16], _ isCouple: [Bool]) -> [UInt64] {
        var marks = [UInt64](repeating: 0, count: documents.count)
        for row in terms.rows {
            for at in terms.places(of: row) where terms.ids[at] >= 0 {
                let id = Int(terms.ids[at])
                if documents[id] == 1 {
                    marks[id] = UInt64(truncatingIfNeeded: row)
                } else {
                    if marks[id] == 0 { marks[id] = isCouple[id] ? 2 : 1 }
                    let place = UInt64(truncatingIfNeeded: row) << 32 | UInt64(terms.counts[at])
                    marks[id] = Hash.join(marks[id], place)
                }
            }
        }
        return marks
    }
}
