/// A turn's words, with those marked that its notes are about.
struct MarkedText {
    let text: String
    let notes: [MarginNote]
    let id: String

    private struct Mark {
        let range: Range<String.Index>
        var notes: [MarginNote]
    }

    var html: String {
        var out = ""
        var at = text.startIndex
        for mark in marks {
            out += Markup.escaped(String(text[at..<mark.range.lowerBound]))
            let tone = (mark.notes.first { $0.tone == .fault } ?? mark.notes[0]).tone.rawValue
            let links = mark.notes.map {
                "<a href=\"#\(id)-note-\($0.number)\" aria-label=\"note \($0.number)\">\($0.number)</a>"
            }
            out += "<mark class=\"\(tone)\">\(Markup.escaped(String(text[mark.range])))</mark>"
            out += "<sup>\(links.joined(separator: " "))</sup>"
            at = mark.range.upperBound
        }
        return out + Markup.escaped(String(text[at...]))
    }

    /// In the order of the text, none in another: notes on the same words share a mark.
    private var marks: [Mark] {
        var marks: [Mark] = []
        for note in notes where !note.quote.isEmpty {
            guard let range = text.firstRange(of: note.quote) else { continue }
            if let other = marks.firstIndex(where: { $0.range.overlaps(range) }) {
                marks[other].notes.append(note)
            } else {
                marks.append(Mark(range: range, notes: [note]))
            }
        }
        return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
