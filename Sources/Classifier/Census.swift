/// Counts in how many statements each feature occurs, and numbers features as they come.
struct Census {
    private(set) var keys: [UInt64] = []
    private(set) var kinds: [Kind] = []
    /// Counted no further than a `UInt16` reaches.
    private(set) var documents: [UInt16] = []
    /// An open-addressed table of positions in the columns above, -1 where free. At most half full.
    private var slots = [Int32](repeating: -1, count: 1 << 16)

    /// The number of a feature, a new one when it never came before.
    mutating func number(_ kind: Kind, _ key: UInt64) -> Int32 {
        var slot = slot(key)
        if slots[slot] < 0 {
            if keys.count * 2 > slots.count {
                grow()
                slot = self.slot(key)
            }
            slots[slot] = Int32(truncatingIfNeeded: keys.count)
            keys.append(key)
            kinds.append(kind)
            documents.append(0)
        }
        return slots[slot]
    }

    /// Counts one more statement with a feature.
    mutating func count(_ number: Int32) {
        if documents[Int(number)] < .max { documents[Int(number)] += 1 }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: 2 * slots.count)
        for number in keys.indices { slots[slot(keys[number])] = Int32(truncatingIfNeeded: number) }
    }

    /// The slot of a feature, or the free one where it belongs. Keys are hashes already.
    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
        return slot
    }
}
