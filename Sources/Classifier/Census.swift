/// Counts in how many statements each feature occurs, and numbers features as they come.
struct Census {
    private(set) var features: [Int32] = []
    /// Counted no further than a `UInt16` reaches.
    private(set) var documents: [UInt16] = []
    /// An open-addressed table of positions in the columns above, -1 where free. At most half full.
    private var slots = [Int32](repeating: -1, count: 1 << 16)
    private var shift: UInt64 = 48

    /// Counts one statement's feature, and tells the number it has here.
    mutating func count(_ feature: Int) -> Int {
        let slot = slot(feature)
        if slots[slot] >= 0 {
            let number = Int(slots[slot])
            if documents[number] < .max { documents[number] += 1 }
            return number
        }
        slots[slot] = Int32(truncatingIfNeeded: features.count)
        features.append(Int32(truncatingIfNeeded: feature))
        documents.append(1)
        if features.count * 2 > slots.count { grow() }
        return features.count - 1
    }

    private mutating func grow() {
        shift -= 1
        slots = Array(repeating: -1, count: 2 * slots.count)
        for number in features.indices { slots[slot(Int(features[number]))] = Int32(truncatingIfNeeded: number) }
    }

    /// The slot of a feature, or the free one where it belongs.
    @inline(__always)
    private func slot(_ feature: Int) -> Int {
        var slot = Int((UInt64(feature) &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot] >= 0, features[Int(slots[slot])] != feature { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
