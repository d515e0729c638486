/// Which lines of one text became which of another: those that share most of their words, in order.
enum LineMatching {
    /// Of more pairs of lines than this, none are looked for.
    private static let most = 40_000

    /// The numbers of the lines that match, each once, rising on both sides: those with the most words in common
    /// altogether (Needleman and Wunsch's alignment, with no price for what is left out).
    static func pairs(_ old: [[Substring]], _ new: [[Substring]]) -> [(Int, Int)] {
        guard old.count * new.count <= most else { return [] }
        let (before, after) = (old.map(counts), new.map(counts))
        // The best sum for the lines from here on.
        var best = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        var likeness = [[Int]](repeating: [Int](repeating: 0, count: new.count), count: old.count)
        for at in old.indices.reversed() {
            for to in new.indices.reversed() {
                let shared = before[at].reduce(0) { $0 + min($1.value, after[to][$1.key] ?? 0) }
                likeness[at][to] = shared * 2 >= max(old[at].count, new[to].count) ? shared : 0
                best[at][to] = max(best[at + 1][to], best[at][to + 1], best[at + 1][to + 1] + likeness[at][to])
            }
        }
        var pairs: [(Int, Int)] = []
        var (at, to) = (0, 0)
        while at < old.count, to < new.count, best[at][to] > 0 {
            if likeness[at][to] > 0, best[at][to] == best[at + 1][to + 1] + likeness[at][to] {
                pairs.append((at, to))
                (at, to) = (at + 1, to + 1)
            } else if best[at + 1][to] == best[at][to] {
                at += 1
            } else {
                to += 1
            }
        }
        return pairs
    }

    private static func counts(_ words: [Substring]) -> [Substring: Int] {
        words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
