/// Lines such as `= intent train-on-our-data`, which say what is expected of the turn before them.
enum ExpectationLine {
    /// What a line expects; nil for a line that is none.
    ///
    /// - Throws: A fault for one that was meant to be and isn't readable.
    static func read(_ line: Line, in file: String) throws(Fault) -> Expected? {
        let words = line.trimmed
        guard words.first == UInt8(ascii: "="), words.count <= 200 else { return nil }
        let parts = words.dropFirst().text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let kind = parts.first else { return nil }
        let place = Place(file, line: line.number, column: 1)
        switch (kind, parts.count) {
        case ("intent", 2): return .intent(parts[1], also: [])
        case ("regime", 2): return .regime(parts[1])
        case ("dont-say", 2): return .dontSay(parts[1])
        case ("no", 2) where parts[1] == "dont-say": return .noDontSay
        case ("intent", _), ("regime", _), ("dont-say", _), ("no", _):
            throw Fault(place, "can't be read as an expectation", hint: hint)
        default:
            guard let near = Suggestion.hint(for: kind, among: ["intent", "regime", "dont-say"]) else { return nil }
            throw Fault(place, "nobody knows the expectation \(kind)", hint: near)
        }
    }

    private static let hint = "write `= intent ID`, `= regime ID`, `= dont-say ROW` or `= no dont-say`"
}
