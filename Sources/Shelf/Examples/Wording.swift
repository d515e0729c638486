import Classifier

/// The words of a statement, as numbers, so that many statements can be compared quickly.
struct Wording {
    /// In the order in which they are said.
    let said: [Int]
    /// Each once, the rarest first.
    let distinct: [Int]

    private init(_ said: [Int]) {
        self.said = said
        distinct = Set(said).sorted()
    }

    /// The wordings of statements. A word is its stem, and the rarer it is among them, the lower is its number.
    static func of(_ statements: [String]) -> [Wording] {
        let stems = statements.map { words(in: $0).map(\.stem) }
        var counts: [String: Int] = [:]
        for statement in stems { for stem in Set(statement) { counts[stem, default: 0] += 1 } }
        let rarest = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        var numbers: [String: Int] = [:]
        for (number, entry) in rarest.enumerated() { numbers[entry.key] = number }
        return stems.map { Wording($0.compactMap { numbers[$0] }) }
    }

    /// The share of the words of either that both have, 0…1.
    func overlap(_ other: Wording) -> Double {
        var (at, there, shared) = (0, 0, 0)
        let (mine, others) = (distinct, other.distinct)
        while at < mine.count, there < others.count {
            if mine[at] == others[there] {
                shared += 1
                at += 1
                there += 1
            } else if mine[at] < others[there] {
                at += 1
            } else {
                there += 1
            }
        }
        let all = mine.count + others.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    /// Whether the other says the same words in the same order but for one in five, which it has besides, lacks or
    /// says otherwise.
    func isAlmost(_ other: Wording) -> Bool {
        let spare = max(said.count, other.said.count) / 5
        guard abs(said.count - other.said.count) <= spare else { return false }
        // Levenshtein's distance over words.
        var above = Array(0...other.said.count)
        for word in said {
            var row = [above[0] + 1]
            for (at, theirs) in other.said.enumerated() {
                row.append(min(above[at] + (word == theirs ? 0 : 1), above[at + 1] + 1, row[at] + 1))
            }
            above = row
        }
        return above[other.said.count] <= spare
    }
}
