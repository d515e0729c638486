/// Statements that share most of their words.
enum Neighbours {
    /// Two statements, the earlier first, and the share of the words of either that both have.
    struct Pair {
        let first: Int
        let second: Int
        let overlap: Double
    }

    /// Pairs that share less are not looked for. Statements that differ in one word of five share as much.
    private static let least = 2.0 / 3

    /// Every pair that shares two thirds of the words of either, or more.
    ///
    /// Which share so much have one of their rarest words in common: of a statement's n words, those left when two
    /// thirds of n, less one, are taken from the commonest. Only who shares one of these is compared.
    static func pairs(_ wordings: [Wording]) -> [Pair] {
        var pairs: [Pair] = []
        let words = wordings.reduce(0) { max($0, ($1.distinct.last ?? -1) + 1) }
        var sayers = [[(statement: Int, left: Int)]](repeating: [], count: words)
        var comparedWith = [Int](repeating: -1, count: wordings.count)
        for (second, wording) in wordings.enumerated() {
            let count = wording.distinct.count
            let rare = wording.distinct.prefix(count - Int((least * Double(count)).rounded(.up)) + 1)
            for (at, word) in rare.enumerated() {
                let left = count - at
                for sayer in sayers[word] where comparedWith[sayer.statement] != second {
                    comparedWith[sayer.statement] = second
                    // From the first word in common on, neither can share more than it has left.
                    let most = Double(min(left, sayer.left))
                    let all = Double(count + wordings[sayer.statement].distinct.count)
                    guard most >= least * (all - most) else { continue }
                    let overlap = wording.overlap(wordings[sayer.statement])
                    if overlap >= least { pairs.append(Pair(first: sayer.statement, second: second, overlap: overlap)) }
                }
                sayers[word].append((second, left))
            }
        }
        return pairs
    }
}
