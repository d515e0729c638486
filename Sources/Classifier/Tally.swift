/// The distinct features of one statement and how often each occurs, in order of first occurrence: by block.
struct Tally {
    struct Term {
        let feature: Int
        var count: Int
    }

    private(set) var terms: [Term] = []
    /// An open-addressed table of positions in `terms`, -1 where free. At most half full, so probes are short.
    private var slots: [Int32]
    private let shift: UInt64

    init(of tokens: [Token], stems: [UInt64]) {
        let letters = tokens.reduce(0) { $0 + $1.bytes.count + 2 }
        let paired = min(tokens.count, Block.pairedWords)
        let most = min(
            2 * tokens.count + 1 + paired * paired / 2 + (Block.longestGram - 1) * letters, Features.count)
        let bits = UInt64(Int.bitWidth - (2 * most).leadingZeroBitCount)
        slots = Array(repeating: -1, count: 1 << Int(bits))
        shift = 64 - bits
        terms.reserveCapacity(min(most, 1 << 12))
        Features.each(of: tokens, stems: stems) { feature, _, _ in count(feature) }
    }

    /// Which of the terms a feature is.
    func position(_ feature: Int) -> Int? {
        let found = slots[slot(feature)]
        return found < 0 ? nil : Int(found)
    }

    private mutating func count(_ feature: Int) {
        let slot = slot(feature)
        if slots[slot] < 0 {
            slots[slot] = Int32(truncatingIfNeeded: terms.count)
            terms.append(Term(feature: feature, count: 1))
        } else {
            terms[Int(slots[slot])].count += 1
        }
    }

    /// The slot of a feature, or the free one where it belongs.
    @inline(__always)
    private func slot(_ feature: Int) -> Int {
        var slot = Int((UInt64(feature) &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot] >= 0, terms[Int(slots[slot])].feature != feature {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
