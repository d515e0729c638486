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
        if next < words.count, let scale = Self.scale(words[next].token), value < 1_000_000 {
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
        if words[at].token == "a", at + 1 < words.count, scale(words[at + 1].token) != nil {
            group = 1
            next += 1
        }
        while next < words.count {
            if let unit = Self.unit(words[next].token) {
                group += unit
            } else if let scale = Self.scale(words[next].token), group > 0, group < 1_000_000 {
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

    private static func unit(_ word: String) -> Int? {
        switch word {
        case "one": 1
        case "two": 2
        case "three": 3
        case "four": 4
        case "five": 5
        case "six": 6
        case "seven": 7
        case "eight": 8
        case "nine": 9
        case "ten": 10
        case "eleven": 11
        case "twelve": 12
        case "thirteen": 13
        case "fourteen": 14
        case "fifteen": 15
        case "sixteen": 16
        case "seventeen": 17
        case "eighteen": 18
        case "nineteen": 19
        case "twenty": 20
        case "thirty": 30
        case "forty": 40
        case "fifty": 50
        case "sixty": 60
        case "seventy": 70
        case "eighty": 80
        case "ninety": 90
        default: nil
        }
    }

    private static func scale(_ word: String) -> Int? {
        switch word {
        case "dozen": 12
        case "hundred": 100
        case "thousand", "k", "grand": 1_000
        case "million": 1_000_000
        case "billion": 1_000_000_000
        default: nil
        }
    }
}
