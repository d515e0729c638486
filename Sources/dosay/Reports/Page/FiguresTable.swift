/// A table of figures that scrolls sideways where it is wider than the page.
struct FiguresTable {
    /// The id of what it is about.
    let subject: String
    /// As HTML.
    let header: [String]
    /// As HTML.
    let rows: [[String]]
    /// The column that names a row.
    let naming: Int

    var html: String {
        let rows = rows.map { row in
            let cells = row.enumerated().map { at, cell in
                at == naming ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        return """
            <div class="scroll" role="region" aria-labelledby="\(subject)" tabindex="0">
            <table\(naming == 0 ? " class=\"named\"" : "")>
            <thead><tr>\(header.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>

            """
    }
}
