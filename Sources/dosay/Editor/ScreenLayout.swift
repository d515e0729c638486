import CEditLine

/// Where libedit draws: text from the start of a row, wrapped at the window's width.
struct ScreenLayout {
    private(set) var row = 0
    private(set) var column = 0
    let columns: Int

    init(columns: Int) {
        self.columns = max(columns, 2)
    }

    /// Cells from the start of the first row to the cursor. Rows count in full: libedit pads them, so a terminal that
    /// wraps its rows anew after a resize finds the cursor this many cells from the start.
    var cells: Int { row * columns + column }

    mutating func draw(_ text: String) {
        for scalar in text.unicodeScalars { draw(scalar) }
    }

    private mutating func draw(_ scalar: Unicode.Scalar) {
        guard scalar != "\n" else { return breakRow() }
        let width = Int(cedit_width(scalar.value))
        if column + width > columns { breakRow() }
        column += width
        if column >= columns { breakRow() }
    }

    private mutating func breakRow() {
        row += 1
        column = 0
    }

    /// How many columns libedit gives a text without newlines.
    static func columns(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + Int(cedit_width($1.value)) }
    }
}
