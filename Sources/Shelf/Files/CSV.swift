/// A comma-separated table (RFC 4180), read with the place of every cell.
struct CSV {
    struct Cell {
        let text: String
        let place: Place
    }

    let header: [Cell]
    /// The rows below the header; blank lines are left out.
    let rows: [[Cell]]

    /// Reads a table.
    ///
    /// Every fault is reported at once: a quote that never closes, text after a closing quote, a quote inside a plain
    /// cell, rows longer or shorter than the header. Rows with a fault are left out.
    init(_ text: String, file: String, faults: inout [Fault]) {
        var reader = Reader(file: file, scalars: Array(text.unicodeScalars))
        var records = reader.records()
        faults += reader.faults
        guard !records.isEmpty else {
            faults.append(Fault(Place(file), "the table is empty", hint: "its first line names the columns"))
            (header, rows) = ([], [])
            return
        }
        let header = records.removeFirst()
        self.header = header
        rows = records.filter { row in
            guard row.count != header.count else { return !reader.isFaulty(row) }
            faults.append(
                Fault(
                    row[0].place, "this row has \(row.count) cells, the header \(header.count)",
                    hint: row.count > header.count ? "put a cell with a comma in quotes" : nil))
            return false
        }
    }
}

private struct Reader {
    let file: String
    let scalars: [Unicode.Scalar]
    var faults: [Fault] = []
    /// The first lines of the rows with a fault.
    private var faultyRows: Set<Int> = []
    private var at = 0
    private var line = 1
    private var column = 1

    init(file: String, scalars: [Unicode.Scalar]) {
        self.file = file
        self.scalars = scalars
    }

    /// Whether a fault stands in a row.
    func isFaulty(_ row: [CSV.Cell]) -> Bool { faultyRows.contains(row[0].place.line) }

    mutating func records() -> [[CSV.Cell]] {
        var records: [[CSV.Cell]] = []
        if scalars.first == "\u{FEFF}" { at = 1 }
        while at < scalars.count {
            if isLineEnd {
                advance()
                continue
            }
            records.append(record())
        }
        return records
    }

    private var isLineEnd: Bool { at < scalars.count && (scalars[at] == "\n" || scalars[at] == "\r") }
    private var place: Place { Place(file, line: line, column: column) }

    private mutating func advance() {
        if scalars[at] == "\n" || (scalars[at] == "\r" && (at + 1 == scalars.count || scalars[at + 1] != "\n")) {
            line += 1
            column = 1
        } else if scalars[at] != "\r" {
            column += 1
        }
        at += 1
    }

    private mutating func record() -> [CSV.Cell] {
        let (first, before) = (line, faults.count)
        defer { if faults.count > before { faultyRows.insert(first) } }
        var cells = [cell()]
        while at < scalars.count, scalars[at] == "," {
            advance()
            cells.append(cell())
        }
        if isLineEnd { advance() }
        return cells
    }

    private mutating func cell() -> CSV.Cell {
        let start = place
        if at < scalars.count, scalars[at] == "\"" { return quoted(start) }
        var text = String.UnicodeScalarView()
        while at < scalars.count, scalars[at] != ",", !isLineEnd {
            if scalars[at] == "\"" {
                faults.append(Fault(place, "a quote inside a cell", hint: "put the cell in quotes and double this one"))
            }
            text.append(scalars[at])
            advance()
        }
        return CSV.Cell(text: String(text), place: start)
    }

    private mutating func quoted(_ start: Place) -> CSV.Cell {
        advance()
        var text = String.UnicodeScalarView()
        while at < scalars.count {
            if scalars[at] != "\"" {
                text.append(scalars[at])
                advance()
            } else if at + 1 < scalars.count, scalars[at + 1] == "\"" {
                text.append("\"")
                advance()
                advance()
            } else {
                advance()
                if at < scalars.count, scalars[at] != ",", !isLineEnd {
                    faults.append(Fault(place, "text after a closing quote", hint: "double the quote inside the cell"))
                    while at < scalars.count, scalars[at] != ",", !isLineEnd { advance() }
                }
                return CSV.Cell(text: String(text), place: start)
            }
        }
        faults.append(Fault(start, "this quote never closes"))
        return CSV.Cell(text: String(text), place: start)
    }
}
