import Shelf

/// What parts two texts, as it is read: changed lines with a few around them, and the changed words marked.
struct DiffPage {
    let ink: Ink

    /// So many unchanged lines are shown before and after a change.
    private static let around = 3

    private struct Line {
        let mark: String
        let pieces: [TextDiff.Piece]
    }

    /// The page's lines, with the names of the two texts above them; their own text must be inert.
    func lines(_ diff: TextDiff, old: String, new: String) -> [String] {
        let lines = diff.blocks.flatMap { block in
            switch block {
            case .same(let line): [Line(mark: " ", pieces: [TextDiff.Piece(line)])]
            case .changed(let old, let new):
                old.map { Line(mark: "-", pieces: $0) } + new.map { Line(mark: "+", pieces: $0) }
            }
        }
        let changed = lines.indices.filter { lines[$0].mark != " " }
        var shown = [ink("--- \(old.inert)", .strong), ink("+++ \(new.inert)", .strong)]
        var at = 0
        while at < changed.count {
            var last = at
            while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * Self.around + 1 { last += 1 }
            let part = max(0, changed[at] - Self.around)..<min(lines.count, changed[last] + Self.around + 1)
            shown.append(ink(head(lines, part), .accent))
            shown += lines[part].map(text)
            at = last + 1
        }
        return shown
    }

    /// Where a part starts in each text, and how many of its lines it has.
    private func head(_ lines: [Line], _ part: Range<Int>) -> String {
        func span(without mark: String) -> String {
            let before = lines[..<part.lowerBound].count { $0.mark != mark }
            let count = lines[part].count { $0.mark != mark }
            return "\(count == 0 ? before : before + 1),\(count)"
        }
        return "@@ -\(span(without: "+")) +\(span(without: "-")) @@"
    }

    private func text(_ line: Line) -> String {
        guard line.mark != " " else { return " " + line.pieces.map(\.text).joined() }
        let isOld = line.mark == "-"
        let pieces = line.pieces.map { piece in
            guard ink.isOn else {
                return !piece.isMarked ? piece.text : isOld ? "[-\(piece.text)-]" : "{+\(piece.text)+}"
            }
            let plain: Ink.Style = isOld ? .removed : .added
            return ink(piece.text, piece.isMarked ? (isOld ? .removedWord : .addedWord) : plain)
        }
        return ink(line.mark, isOld ? .removed : .added) + pieces.joined()
    }
}
