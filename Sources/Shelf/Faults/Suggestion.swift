/// What somebody who wrote an unknown name probably meant.
public enum Suggestion {
    /// "did you mean …", or nil when no known name is near.
    public static func hint(for name: String, among known: some Sequence<String>) -> String? {
        nearest(to: name, among: known).map { "did you mean \($0)?" }
    }

    /// The known name with the fewest edits, if at most a third of the letters differ; the first of equals by name.
    public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().prefix(64))
        let limit = max(1, (wanted.count + 1) / 3)
        return known.filter { !$0.isEmpty && abs($0.count - wanted.count) <= limit }
            .map { (name: $0, edits: edits(wanted, Array($0.lowercased()))) }
            .filter { $0.edits <= limit }
            .min { ($0.edits, $0.name) < ($1.edits, $1.name) }?.name
    }

    /// How many letters to insert, drop, replace or swap with the next (Damerau's distance, adjacent swaps once).
    private static func edits(_ a: [Character], _ b: [Character]) -> Int {
        var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { rows[i][0] = i }
        for j in 0...b.count { rows[0][j] = j }
        for i in a.indices {
            for j in b.indices {
                let same = a[i] == b[j] ? 0 : 1
                var least = min(rows[i][j + 1] + 1, rows[i + 1][j] + 1, rows[i][j] + same)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
                rows[i + 1][j + 1] = least
            }
        }
        return rows[a.count][b.count]
    }
}
