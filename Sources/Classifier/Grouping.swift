/// Features that always occur together, seen as one.
///
/// Gradient descent from zero moves such features in step, so one row of weights serves them all, exactly. Two cases
/// make up half of what short statements hold: what occurs in one statement only, and features of one block that
/// occur in the same statements equally often (`balan`, `alanc`, `lance`).
struct Grouping {
    /// The group of each feature.
    let all: [Int32]
    let count: Int

    subscript(_ feature: Int32) -> Int { Int(all[Int(feature)]) }

    init(featureCount: Int, starts: [Int], ids: [Int32], blocks: [UInt8], tfs: [Float]) {
        var marks = [UInt64](repeating: 0, count: featureCount)
        var documents = [Int32](repeating: 0, count: featureCount)
        var first = [Int32](repeating: 0, count: featureCount)
        for row in 0..<starts.count - 1 {
            for at in starts[row]..<starts[row + 1] {
                let id = Int(ids[at])
                if documents[id] == 0 {
                    marks[id] = UInt64(blocks[at])
                    first[id] = Int32(truncatingIfNeeded: row)
                }
                documents[id] += 1
                marks[id] = Hash.join(marks[id], UInt64(truncatingIfNeeded: row) << 32 | UInt64(tfs[at].bitPattern))
            }
        }
        var groups: [UInt64: Int32] = [:]
        groups.reserveCapacity(featureCount)
        var all: [Int32] = []
        all.reserveCapacity(featureCount)
        for id in 0..<featureCount {
            let mark = documents[id] == 1 ? UInt64(truncatingIfNeeded: first[id]) : marks[id]
            let next = Int32(truncatingIfNeeded: groups.count)
            all.append(groups[mark, default: next])
            if all[id] == next { groups[mark] = next }
        }
        self.all = all
        count = groups.count
    }
}
