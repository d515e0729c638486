/// A search back through the history while its words are being typed.
struct Search {
    /// The line to return to.
    let original: EditedLine
    private(set) var needle = ""
    private(set) var line: EditedLine
    private var found: Int?
    private var isMissing = false

    init(from line: EditedLine) {
        original = line
        self.line = line
    }

    /// What stands in the prompt's place.
    var prompt: String {
        (isMissing ? "no match: " : "search: ") + needle.replacing("\n", with: " ") + " ▸ "
    }

    mutating func extend(by text: String, in recall: Recall) {
        needle += text
        look(in: recall, notAfter: found ?? recall.entries.count - 1)
    }

    mutating func shorten(in recall: Recall) {
        guard needle.popLast() != nil else { return }
        look(in: recall, notAfter: recall.entries.count - 1)
    }

    /// The match before this one, passing over entries that read the same.
    mutating func goOn(in recall: Recall) {
        guard let found, !needle.isEmpty else { return }
        var index = recall.newest(holding: needle, notAfter: found - 1)
        while let next = index, recall.entries[next] == recall.entries[found] {
            index = recall.newest(holding: needle, notAfter: next - 1)
        }
        show(index, in: recall)
    }

    private mutating func look(in recall: Recall, notAfter index: Int) {
        if needle.isEmpty {
            line = original
            found = nil
            isMissing = false
        } else {
            show(recall.newest(holding: needle, notAfter: index), in: recall)
        }
    }

    /// The cursor goes to the words searched for; without a match the last one stays in view.
    private mutating func show(_ index: Int?, in recall: Recall) {
        isMissing = index == nil
        guard let index else { return }
        found = index
        let entry = recall.entries[index]
        let start = entry.ranges(of: needle).first?.lowerBound ?? entry.endIndex
        line = EditedLine(before: String(entry[..<start]), after: String(entry[start...]))
    }
}
