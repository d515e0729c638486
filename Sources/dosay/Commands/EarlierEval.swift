import Shelf

/// What `eval --json` said at another time.
struct EarlierEval {
    private let figures: [(name: String, value: Double)]
    private let mistakes: Set<String>
    private static let names = [
        "intent_accuracy", "intent_accept", "regime_accuracy", "regime_accept", "oos_recall", "oos_precision",
        "in_scope_rejected", "calibration_error",
    ]

    /// - Throws: `Faults` when the file isn't what `eval --json` writes.
    init(reading path: String) throws {
        let line: JSONLine
        do {
            line = try JSONLine(try Disk.read(path))
        } catch let malformed as JSONLine.Malformed {
            throw Faults([Fault(Place(path, line: 1, column: malformed.column), "expected \(malformed.expected)")])
        }
        guard line.has("n"), line.has("confusions") else {
            throw Faults([Fault(Place(path), "is not what dosay eval --json writes")])
        }
        figures = Self.names.compactMap { name in line.number(name).map { (name, $0) } }
        mistakes = Set(line.objects("confusions").flatMap { $0.texts("texts") })
    }

    /// What is different now: the figures that moved, and the statements now right or wrong that weren't.
    func changes(to card: Scorecard) -> String {
        let now = Dictionary(
            zip(Self.names, card.figures).compactMap { name, value in value.map { (name, $0) } },
            uniquingKeysWith: { $1 })
        var lines = figures.compactMap { name, before -> String? in
            guard let after = now[name], abs(after - before) >= 0.00005 else { return nil }
            return "\(name): \(JSON.fraction(before).line) → \(JSON.fraction(after).line)"
        }
        let wrong = Set(card.cases.filter { !$0.isAccepted }.map(\.text))
        let all = Set(card.cases.map(\.text))
        for text in mistakes.subtracting(wrong).intersection(all).sorted() { lines.append("now right: \(text)") }
        for text in wrong.subtracting(mistakes).sorted() { lines.append("now wrong: \(text)") }
        return lines.isEmpty ? "nothing has changed" : lines.joined(separator: "\n")
    }
}
