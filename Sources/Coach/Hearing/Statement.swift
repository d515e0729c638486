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
        let openers: Set<String> = [
            "what", "who", "where", "when", "why", "how", "which", "can", "could", "do", "doe", "is", "are", "will",
            "would", "should", "did", "has", "have", "was", "were", "may", "might", "am",
        ]
        let mark = text.last { !$0.isWhitespace }
        isQuestion = mark == "?" || mark == "？" || spoken.first.map { openers.contains($0.key) } ?? false
    }

    /// The text of its clauses, in order; what has fewer than `words` words joins its neighbour.
    func clauses(ofAtLeast words: Int) -> [Substring] {
        var parts: [Range<Int>] = []
        for at in spoken.indices {
            let starts = at == 0 || spoken[at].clause != spoken[at - 1].clause || Self.joiners.contains(spoken[at].key)
            if starts, parts.last.map({ $0.count >= words }) ?? true, spoken.count - at >= words {
                parts.append(at..<at)
            }
            if let last = parts.popLast() { parts.append(last.lowerBound..<at + 1) }
        }
        return parts.map { text[spoken[$0.lowerBound].range.lowerBound..<spoken[$0.upperBound - 1].range.upperBound] }
    }

    /// The text from one word to another.
    func text(of words: Range<Int>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        return String(text[spoken[first].range.lowerBound..<spoken[last].range.upperBound])
    }

    private static let joiners: Set<String> = ["and", "but", "so", "becaus", "plus"]
}

private func endsClause(_ character: Character) -> Bool {
    character.isNewline || ",.;:!?()–—…".contains(character)
}
