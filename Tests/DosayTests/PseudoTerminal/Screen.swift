import CPseudoTerminal

/// What a terminal would show: enough of one to see where an editor put its text and its cursor.
///
/// A resize wraps rows anew as most terminals do, and lines that scroll off the top are gone.
struct Screen {
    private struct Row {
        var cells: [String] = []
        /// Whether the next row goes on where this one ended at the margin.
        var isWrapped = false
    }

    private(set) var columns: Int
    private(set) var height: Int
    private var rows: [Row] = [Row()]
    private(set) var row = 0
    private(set) var column = 0
    private var isAtMargin = false
    private var parser = EscapeParser()

    init(columns: Int, rows: Int) {
        self.columns = columns
        height = rows
    }

    /// The rows as text, trailing blanks and empty rows left out.
    var lines: [String] {
        var lines = rows.map { row -> String in
            var text = row.cells.joined()
            while text.last == " " { text.removeLast() }
            return text
        }
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    mutating func write(_ text: some Sequence<Unicode.Scalar>) {
        for scalar in text {
            switch parser.feed(scalar) {
            case .text(let scalar): put(scalar)
            case .control(let scalar): control(scalar)
            case .sequence(let final, let parameters): obey(final, parameters)
            case .nothing: break
            }
        }
    }

    mutating func resize(columns: Int, rows height: Int) {
        var wrapped: [Row] = []
        var cursor = (row: 0, column: 0)
        var cells: [String] = []
        var before = 0
        for (index, old) in rows.enumerated() {
            if index == row { cursor = (wrapped.count, before + column) }
            let isLast = !old.isWrapped
            cells += old.cells
            if !isLast { cells += Array(repeating: " ", count: max(0, self.columns - old.cells.count)) }
            before = isLast ? 0 : cells.count
            guard isLast || index == rows.count - 1 else { continue }
            while cells.count > columns {
                wrapped.append(Row(cells: Array(cells.prefix(columns)), isWrapped: true))
                cells.removeFirst(columns)
            }
            wrapped.append(Row(cells: cells))
            cells = []
        }
        self.columns = columns
        self.height = height
        rows = wrapped
        row = cursor.row + cursor.column / columns
        column = cursor.column % columns
        isAtMargin = false
        ensureRow()
    }

    // MARK: Text

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Int(pseudo_terminal_width(scalar.value))
        guard width > 0 else {
            if column > 0, column <= rows[row].cells.count { rows[row].cells[column - 1].unicodeScalars.append(scalar) }
            return
        }
        if isAtMargin || column + width > columns {
            rows[row].isWrapped = true
            lineFeed()
            column = 0
        }
        pad(to: column + width)
        rows[row].cells[column] = String(scalar)
        if width == 2 { rows[row].cells[column + 1] = "" }
        column += width
        isAtMargin = column == columns
        if isAtMargin { column -= 1 }
    }

    private mutating func control(_ scalar: Unicode.Scalar) {
        isAtMargin = false
        switch scalar {
        case "\r": column = 0
        case "\n":
            rows[row].isWrapped = false
            lineFeed()
        case "\u{08}": column = max(0, column - 1)
        case "\t": column = min(columns - 1, (column / 8 + 1) * 8)
        default: break
        }
    }

    private mutating func lineFeed() {
        isAtMargin = false
        row += 1
        ensureRow()
    }

    private mutating func ensureRow() {
        while rows.count <= row { rows.append(Row()) }
        let excess = max(0, rows.count - height)
        rows.removeFirst(excess)
        row = max(0, row - excess)
    }

    private mutating func pad(to count: Int) {
        while rows[row].cells.count < count { rows[row].cells.append(" ") }
    }

    // MARK: Sequences

    private mutating func obey(_ final: Unicode.Scalar, _ parameters: [Int]) {
        isAtMargin = false
        let first = parameters.first ?? 0
        let count = max(1, first)
        switch final {
        case "A": row = max(0, row - count)
        case "B": row = min(rows.count - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, column - count)
        case "G": column = min(columns, count) - 1
        case "H":
            row = min(rows.count, count) - 1
            column = min(columns, max(1, parameters.dropFirst().first ?? 1)) - 1
        case "J": eraseBelow(all: first == 2)
        case "K": eraseRight()
        case "P": rows[row].cells.removeSubrange(clamped(column, count))
        case "@":
            pad(to: column)
            rows[row].cells.insert(contentsOf: Array(repeating: " ", count: count), at: column)
            rows[row].cells = Array(rows[row].cells.prefix(columns))
        default: break
        }
    }

    private func clamped(_ start: Int, _ count: Int) -> Range<Int> {
        min(start, rows[row].cells.count)..<min(start + count, rows[row].cells.count)
    }

    private mutating func eraseRight() {
        rows[row].cells.removeSubrange(clamped(column, columns))
        rows[row].isWrapped = false
    }

    private mutating func eraseBelow(all: Bool) {
        if all { rows = Array(repeating: Row(), count: row + 1) }
        eraseRight()
        rows.removeSubrange((row + 1)...)
    }
}
