/// An entry as it stands in the history file: one line, a newline as `\n`, a backslash doubled.
enum HistoryEntry {
    /// An empty line, and one that begins with a blank, is forgotten at once.
    static func isKept(_ entry: String) -> Bool {
        entry.first.map { !$0.isWhitespace } ?? false
    }

    static func encoded(_ entry: String) -> String {
        entry.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    /// Reads any line: a backslash before something else stands for itself, and what a terminal would obey is dropped.
    static func decoded(_ line: some StringProtocol) -> String {
        var entry = String.UnicodeScalarView()
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch (scalar, rest.first) {
            case ("\\", "n"): entry.append("\n")
            case ("\\", "\\"): entry.append("\\")
            default:
                entry.append(scalar)
                continue
            }
            rest.removeFirst()
        }
        return String(entry).insertable
    }
}
