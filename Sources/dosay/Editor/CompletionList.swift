import Shelf

/// The candidates of a completion, laid out in columns as wide as the widest, read downwards.
///
/// - Returns: rows without line ends; past `limit` candidates the last row says how many more there are.
func completionList(_ candidates: [Completion], columns available: Int, limit: Int = 120) -> [String] {
    let shown = candidates.prefix(limit).map { $0.display.inert.replacing("\n", with: " ") }
    let width = (shown.map(ScreenLayout.columns(of:)).max() ?? 0) + 2
    let perRow = max(1, available / width)
    let rowCount = (shown.count + perRow - 1) / perRow
    var rows = (0..<rowCount).map { row in
        stride(from: row, to: shown.count, by: rowCount).reduce(into: "") { text, index in
            text += shown[index]
            if index + rowCount < shown.count {
                text += String(repeating: " ", count: width - ScreenLayout.columns(of: shown[index]))
            }
        }
    }
    if candidates.count > limit { rows.append("… and \(candidates.count - limit) more") }
    return rows
}
