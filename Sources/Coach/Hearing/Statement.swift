import Classifier

/// One statement, cut into words and clauses once.
public struct Statement: Sendable {
    /// One word, ready to be compared.
    struct Spoken: Sendable {
        /// The stem without apostrophes: "can't" and "cant" are one.
        let key: String
        /// The number that starts here, and how many words it takes.
        let number: (value: Int, length: Int)?
        /// The number of its clause, from 0.
        let clause: Int
        let range: Range<String.Index>
    }

    public let text: String
    let spoken: [Spoken]
    /// Whether it is put as a question.
    let isQuestion: Bool

    public init(_ text: String) {
        self.text = text
        let found = words(in: text)
        var clause = 0
        var clauses: [Int] = []
        for (at, word) in found.enumerated() {
            if at > 0, text[found[at - 1].range.upperBound..<word.range.lowerBound].contains(where: endsClause) {
                clause += 1
            }
            clauses.append(clause)
        }
        var past = 0
        spoken = found.enumerated().map { at, word in
            // A number is read from its first word alone: "two hundred" isn't heard in "forty-two hundred".
            let number = at < past ? nil : SpokenNumber.read(found, at, in: text)
            if let number { past = at + number.length }
            return Spoken(key: WordPattern.key(word), number: number, clause: clauses[at], range: word.range)
        }
        let mark = text.last { !$0.isWhitespace }
        isQuestion = mark == "?" || mark == "？" || spoken.first.map { Self.opensQuestion($0.key) } ?? false
    }

    /// The text of its clauses, in order; what has fewer than `words` words joins its neighbour.
    func clauses(ofAtLeast words: Int) -> [Substring] {
        var starts: [Int] = []
        for at in spoken.indices {
            let isEdge = at == 0 || spoken[at].clause != spoken[at - 1].clause || Self.joiners.contains(spoken[at].key)
            if isEdge, starts.last.map({ at - $0 >= words }) ?? true, spoken.count - at >= words { starts.append(at) }
        }
        return starts.indices.map { part in
            let end = part + 1 < starts.count ? starts[part + 1] : spoken.count
            return text[spoken[starts[part]].range.lowerBound..<spoken[end - 1].range.upperBound]
        }
    }

    /// The text from one word to another.
    func text(of words: Range<Int>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        return String(text[spoken[first].range.lowerBound..<spoken[last].range.upperBound])
    }

    private static func opensQuestion(_ key: String) -> Bool {
        switch key {
        case "what", "who", "where", "when", "why", "how", "which", "can", "could", "do", "doe", "is", "are", "will",
            "would", "should", "did", "has", "have", "was", "were", "may", "might", "am":
            true
        default: false
        }
    }

    private static let joiners = ["and", "but", "so", "becaus", "plus"]
}

private func endsClause(_ character: Character) -> Bool {
    character.isNewline || ",.;:!?()–—…".contains(character)
}
