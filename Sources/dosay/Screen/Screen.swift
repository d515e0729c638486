import Coach
import Shelf

/// Where people read: knows its width and colours, and lets nothing through that could steer a terminal.
struct Screen {
    let ink: Ink
    /// In columns; read anew for every reply, since windows change.
    let width: () -> Int
    /// Whether results are meant for a program: then everything printed here goes to standard error.
    var isQuiet = false

    /// Prints text, wrapped; foreign text in it is made inert.
    func say(_ text: String, _ style: Ink.Style = .plain, indent: Int = 2) {
        let margin = String(repeating: " ", count: indent)
        for line in Wrapping.lines(text.inert, width: width() - indent) {
            put(line.isEmpty ? "" : margin + ink(line, style))
        }
    }

    /// Prints a label with what belongs to it beside it; below it on a narrow screen.
    func labelled(_ label: String, _ text: String, _ style: Ink.Style = .plain, column: Int = 8) {
        for (at, line) in beside(label, text, style, column: column).enumerated() {
            let shown = at == 0 ? label : ""
            let gap = String(repeating: " ", count: max(1, column - Wrapping.columns(shown)))
            put("  " + ink(shown.inert, .label) + gap + line)
        }
    }

    private func beside(_ label: String, _ text: String, _ style: Ink.Style, column: Int) -> [String] {
        Wrapping.lines(text.inert, width: width() - 2 - max(column, Wrapping.columns(label) + 1)).map { ink($0, style) }
    }

    private func put(_ line: String) {
        if isQuiet { Output.note(line) } else { Output.line(line) }
    }

    /// Prints a framed reply.
    func show(_ lines: [Frame.Line]) {
        for line in lines {
            guard let part = line.part else {
                say(line.text, .strong)
                continue
            }
            switch part {
            case .more: say(line.text, .label)
            case .say: labelled(part.label, line.text, .strong)
            case .ask: labelled(part.label, line.text, .accent)
            case .not: labelled(part.label, line.text, .warning)
            default: labelled(part.label, line.text)
            }
        }
        Output.line("")
    }
}
