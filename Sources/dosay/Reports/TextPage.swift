import Shelf

/// Text set for a terminal: wrapped, indented and coloured, with nothing in it that could steer one.
struct TextPage {
    let ink: Ink
    /// In columns.
    let width: Int
    private(set) var text = ""

    init(ink: Ink, width: Int) {
        self.ink = ink
        self.width = width
    }

    /// Sets a paragraph beside a lead, such as a sign or a label; further lines stand below the first's text.
    mutating func put(
        _ paragraph: String, _ style: Ink.Style = .plain, lead: String = "", _ leadStyle: Ink.Style = .label,
        indent: Int = 0
    ) {
        let margin = String(repeating: " ", count: indent)
        let hang = Wrapping.columns(lead)
        for (at, line) in Wrapping.lines(paragraph.inert, width: width - indent - hang).enumerated() {
            let front = at == 0 ? ink(lead, leadStyle) : String(repeating: " ", count: hang)
            text += margin + front + ink(line, style) + "\n"
        }
    }

    mutating func gap() { text += "\n" }
}
