import Classifier

/// A few words to listen for, as a trainer writes them.
///
/// Slots are parted by spaces. A slot is a word, several parted by `|`, `*` for up to three words of any kind,
/// `1000+` for a number of at least that, or `1-999` for one in that range. Words are compared by their English stems,
/// apostrophes aside. A pattern may not start or end with `*`.
public struct WordPattern: Sendable, Hashable {
    package enum Slot: Sendable, Hashable {
        case word([String], numbers: [ClosedRange<Int>])
        case gap
    }

    /// As it was written.
    public let source: String
    package let slots: [Slot]

    /// Reads a pattern; nil when it has no words, starts or ends with a gap, or has a slot that can't be heard.
    public init?(_ source: String) {
        self.source = source
        var slots: [Slot] = []
        for part in source.split(separator: " ") {
            guard part != "*" else {
                slots.append(.gap)
                continue
            }
            var keys: [String] = []
            var numbers: [ClosedRange<Int>] = []
            for choice in part.split(separator: "|", omittingEmptySubsequences: false) {
                if let range = Self.range(choice) {
                    numbers.append(range)
                } else {
                    let found = words(in: String(choice))
                    // A hyphenated choice would be several words, which one slot can't hold.
                    guard let only = found.first, found.count == 1 else { return nil }
                    keys.append(Self.key(only))
                }
            }
            slots.append(.word(keys, numbers: numbers))
        }
        guard let first = slots.first, let last = slots.last, first != .gap, last != .gap else { return nil }
        self.slots = slots
    }

    /// A pattern that was read before.
    package init(_ source: String, slots: [Slot]) {
        self.source = source
        self.slots = slots
    }

    /// How a word is compared.
    static func key(_ word: Word) -> String {
        word.stem.utf8.contains(UInt8(ascii: "'")) ? word.stem.filter { $0 != "'" } : word.stem
    }

    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        if text.hasSuffix("+"), let low = Int(text.dropLast()) { return low...Int.max }
        let ends = text.split(separator: "-")
        guard ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]), low <= high else { return nil }
        return low...high
    }

    /// Where the pattern is first heard in a statement, as positions of its words; nil when it isn't.
    func heard(in statement: Statement, from start: Int = 0) -> Range<Int>? {
        for at in statement.spoken.indices.dropFirst(start) {
            if let end = end(0, statement.spoken, at) { return at..<end }
        }
        return nil
    }

    private func end(_ slot: Int, _ spoken: [Statement.Spoken], _ at: Int) -> Int? {
        guard slot < slots.count else { return at }
        switch slots[slot] {
        case .gap:
            for skip in 0...3 {
                if let end = end(slot + 1, spoken, at + skip) { return end }
            }
            return nil
        case .word(let keys, let numbers):
            guard at < spoken.count else { return nil }
            if let number = spoken[at].number, numbers.contains(where: { $0.contains(number.value) }),
                let end = end(slot + 1, spoken, at + number.length)
            {
                return end
            }
            return keys.contains(spoken[at].key) ? end(slot + 1, spoken, at + 1) : nil
        }
    }
}
