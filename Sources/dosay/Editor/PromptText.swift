/// A prompt as libedit wants it: colours between `\1` marks so that they take no room.
///
/// libedit drops an escape that nothing visible follows, so a closing one moves before the last space (or gets one).
/// Anything else a terminal would obey is left out.
struct PromptText: Equatable {
    /// For libedit.
    let marked: String
    /// What is seen, for counting columns.
    let visible: String

    init(_ prompt: String) {
        var cells: [(escapes: String, character: Unicode.Scalar)] = []
        var waiting = ""
        var rest = prompt.unicodeScalars[...]
        while let scalar = rest.first {
            if let sequence = rest.popControlSequence() {
                if sequence.last == "m" { waiting += sequence }
            } else {
                rest.removeFirst()
                if scalar.value >= 0x20, !(0x7f..<0xa0).contains(scalar.value) {
                    cells.append((waiting, scalar))
                    waiting = ""
                }
            }
        }
        if !waiting.isEmpty {
            let space = cells.last?.character == " " ? cells.removeLast().escapes : ""
            cells.append((space + waiting, " "))
        }
        marked = cells.reduce(into: "") { text, cell in
            if !cell.escapes.isEmpty { text += "\u{1}\(cell.escapes)\u{1}" }
            text.unicodeScalars.append(cell.character)
        }
        visible = cells.reduce(into: "") { $0.unicodeScalars.append($1.character) }
    }
}

extension Substring.UnicodeScalarView {
    /// The control sequence at the start, taken off; nil if there is none.
    fileprivate mutating func popControlSequence() -> String? {
        guard starts(with: "\u{1b}[".unicodeScalars) else { return nil }
        let body = dropFirst(2)
        let end = body.firstIndex { !(0x20...0x3f).contains($0.value) } ?? endIndex
        let sequence = prefix(through: end < endIndex ? end : index(before: endIndex))
        removeFirst(sequence.count)
        return String(sequence)
    }
}
