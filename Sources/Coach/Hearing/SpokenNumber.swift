import Classifier

/// Numbers as people say them: "4,000", "8k", "four thousand", "twenty-five hundred", "a dozen".
enum SpokenNumber {
    /// The number that starts at a word, and how many words it takes; nil when none does.
    static func read(_ words: [Word], _ at: Int, in text: String) -> (value: Int, length: Int)? {
        if let digits = digits(words[at].token) { return grouped(digits, words, at, in: text) }
        return spelled(words, at)
    }

    /// "40", "8k", "2m"; nil for what isn't a number, or is too long to be one that anybody counts with.
    private static func digits(_ token: String) -> (value: Int, scaled: Bool)? {
        guard token.utf8.count <= 9, let first = token.utf8.first, (48...57).contains(first) else { return nil }
        if let value = Int(token) { return (value, false) }
        guard let value = Int(token.dropLast()) else { return nil }
        switch token.last {
        case "k": return (value * 1_000, true)
        case "m": return (value * 1_000_000, true)
        default: return nil
        }
    }

    /// Groups of three digits after a comma belong to the number, and so does a following "thousand".
    private static func grouped(
        _ first: (value: Int, scaled: Bool), _ words: [Word], _ at: Int, in text: String
    ) -> (value: Int, length: Int) {
        var value = first.value
        var next = at + 1
        while next < words.count, value < 1_000_000_000, words[next].token.utf8.count == 3,
            let group = Int(words[next].token),
            text[words[next - 1].range.upperBound..<words[next].range.lowerBound] == ","
        {
            value = value * 1_000 + group
            next += 1
        }
        if next < words.count, let scale = scales[words[next].token], value < 1_000_000 {
            value *= scale
            next += 1
        }
        return (value, next - at)
    }

    private static func spelled(_ words: [Word], _ at: Int) -> (value: Int, length: Int)? {
        var total = 0
        var group = 0
        var next = at
        // "a dozen", "a thousand": the article counts only before a scale.
        if words[at].token == "a", at + 1 < words.count, scales[words[at + 1].token] != nil {
            group = 1
            next += 1
        }
        while next < words.count {
            if let unit = units[words[next].token] {
                group += unit
            } else if let scale = scales[words[next].token], group > 0, group < 1_000_000 {
                group *= scale
                if scale >= 1_000 {
                    total += group
                    group = 0
                }
            } else {
                break
            }
            next += 1
        }
        // "That one", "the second one", "no one": a lone "one" counts nothing.
        guard next > at, next > at + 1 || words[at].token != "one" else { return nil }
        return (total + group, next - at)
    }

    private static let units: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    private static let scales: [String: Int] = [
        "dozen": 12, "hundred": 100, "thousand": 1_000, "k": 1_000, "grand": 1_000, "million": 1_000_000,
    ]
}
