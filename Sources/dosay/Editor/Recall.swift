/// What was entered before, newest last, and where ↑ and ↓ stand in it.
struct Recall {
    private(set) var entries: [String]
    private var position: Int
    private var draft = ""

    init(_ entries: [String]) {
        self.entries = entries
        position = entries.count
    }

    /// Back behind the newest entry, as every new line starts.
    mutating func rewind() {
        position = entries.count
        draft = ""
    }

    mutating func remember(_ entry: String) {
        if entries.last != entry { entries.append(entry) }
    }

    /// The entry before this one; what was half-typed is kept for the way back. Nil at the oldest.
    mutating func older(than line: String) -> String? {
        guard position > 0 else { return nil }
        if position == entries.count { draft = line }
        position -= 1
        return entries[position]
    }

    /// The entry after this one, in the end what was half-typed. Nil behind the newest.
    mutating func newer() -> String? {
        guard position < entries.count else { return nil }
        position += 1
        return position == entries.count ? draft : entries[position]
    }

    /// The newest entry at or before `index` that holds `needle` as written, no pattern meant.
    func newest(holding needle: String, notAfter index: Int) -> Int? {
        entries.prefix(index + 1).lastIndex { $0.contains(needle) }
    }
}
