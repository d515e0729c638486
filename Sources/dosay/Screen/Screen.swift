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
        for line in lines { show(line.part, line.text) }
        Output.line("")
    }

    /// Prints what a voice was let out with: a sentence that goes on with a part stands below its first.
    func show(_ release: VettedDraft.Release) {
        show(release.part, release.text, label: release.opensLine ? nil : "")
    }

    /// - Parameter label: nil: the part's own.
    private func show(_ part: Frame.Part?, _ text: String, label: String? = nil) {
        guard let part else { return say(text, .strong) }
        let label = label ?? part.label
        switch part {
        case .more: say(text, .label)
        case .say: labelled(label, text, .strong)
        case .ask: labelled(label, text, .accent)
        case .not: labelled(label, text, .warning)
        default: labelled(label, text)
        }
    }
}
