/// `Name: words` taken apart. A colon in speech makes no speaker, and neither does `10:30 Meeting:`.
struct SpeakerLabel {
    let name: String
    /// What follows the colon.
    let rest: ArraySlice<UInt8>

    /// How much a label looks like a name.
    enum Likeness: Sendable {
        /// Some people write their names so; it counts when it comes again.
        case perhaps
        case surely
    }

    let likeness: Likeness

    /// Longer than any name.
    static let limit = 80

    /// The label a line begins with; nil when it begins with none.
    init?(_ line: ArraySlice<UInt8>) {
        guard let colon = Self.colon(in: line) else { return nil }
        self.init(name: line[..<colon].withoutBlankEnds, rest: line[(colon + 1)...].withoutBlankEnds)
    }

    /// A label that was taken apart; nil when its name is none.
    init?(name: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        guard name.count <= Self.limit, let likeness = Self.likeness(of: name.text) else { return nil }
        self.name = name.text
        self.likeness = likeness
        self.rest = rest
    }

    /// The first colon with blank space or nothing after it.
    static func colon(in line: ArraySlice<UInt8>) -> Int? {
        var at = line.startIndex
        let end = min(line.endIndex, at + limit)
        while at < end {
            if line[at] == UInt8(ascii: ":"), at + 1 == line.endIndex || line[at + 1].isBlank { return at }
            at += 1
        }
        return nil
    }

    /// How much a text looks like a name; nil when it is none.
    static func likeness(of name: String) -> Likeness? {
        guard !name.isEmpty, name.utf8.count <= limit else { return nil }
        if RolePrefix.role(of: name) != nil { return .surely }
        let lowered = name.lowercased()
        if ownNames.contains(lowered) || isPhone(name) { return .surely }
        guard !name.unicodeScalars.contains(where: isForbidden),
            name.unicodeScalars.contains(where: \.properties.isAlphabetic),
            let first = name.unicodeScalars.first, first.properties.numericType == nil
        else { return nil }
        let words = lowered.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { Substring($0) }
        guard words.count <= 7, !endsSentence(words) else { return nil }
        let opening = words[0].prefix { $0 != "'" && $0 != "’" && $0 != "," }
        let isCapital = isCapitalized(name)
        if leadIns.contains(String(opening)) {
            // "So Yun Park" is somebody; "So" and "So the point" are not.
            return isCapital && words.count > 1 && opening.count == words[0].count && !headings.contains(lowered)
                ? .surely : nil
        }
        if isCapital { return .surely }
        return words.count <= 3 ? .perhaps : nil
    }

    /// Whether every word but small ones begins as names do.
    private static func isCapitalized(_ name: String) -> Bool {
        name.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).enumerated().allSatisfy { at, word in
            let letters = word.drop(while: isOpening)
            guard let first = letters.first else { return at > 0 }
            guard first.properties.isAlphabetic else { return at > 0 || first == "_" }
            return !first.properties.isLowercase || (at > 0 && particles.contains(String(letters)))
        }
    }

    /// Whether a character never stands in a name.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "?", "!", ";", "\"", "“", "”", "=", "*": true
        default: false
        }
    }

    /// Whether a character may stand before the letters of a word in a name.
    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "[", "{", "-", "–", "·", "|", "/", "&", "#", "'", "’", "\u{1B}": true
        default: false
        }
    }

    /// Whether a word before the last ends in a point, and is no title or initial.
    private static func endsSentence(_ words: [Substring]) -> Bool {
        words.dropLast().contains { $0.hasSuffix(".") && $0.count > 4 }
    }

    private static func isPhone(_ name: String) -> Bool {
        name.first == "+" && name.count(where: \.isNumber) >= 7
            && name.allSatisfy { $0.isNumber || " +-().".contains($0) }
    }

    private static let particles: Set<String> = [
        "al", "and", "at", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "from", "ibn",
        "la",
        "le", "of", "the", "van", "von", "y", "zu",
    ]

    /// What exports and people call a side, whatever the case.
    private static let ownNames: Set<String> = [
        "rep", "buyer", "agent", "customer", "seller", "prospect", "client", "caller", "user", "assistant", "host",
        "interviewer", "sales", "me", "them", "unknown",
    ]

    /// What stands over a transcript and is no speaker.
    private static let headings: Set<String> = [
        "meeting title", "meeting id", "meeting date", "meeting started", "meeting ended", "meeting time", "start time",
        "end time", "call date", "call id", "call title", "date and time", "recorded on", "recording started",
        "transcription started", "transcript started", "on the call", "next steps", "action items",
    ]

    /// Words that open a clause before a colon.
    private static let leadIns: Set<String> = [
        "a", "about", "action", "after", "again", "agenda", "all", "also", "always", "an", "and", "another", "answer",
        "any", "anyway", "as", "at", "attendees", "basically", "because", "before", "being", "bottom", "but", "by",
        "call", "can", "caveat", "case", "consider", "could", "date", "did", "do", "does", "duration", "each",
        "either", "end", "especially", "even", "every", "example", "except", "fact", "fifth", "finally", "first",
        "five",
        "for", "four", "fourth", "friday", "from", "had", "has", "have", "he", "her", "here", "hint", "his", "honestly",
        "how", "however", "http", "https", "i", "if", "imagine", "important", "in", "including", "instead", "into",
        "is",
        "issue", "it", "its", "just", "last", "let", "lets", "like", "listen", "location", "look", "maybe", "meaning",
        "meeting", "monday", "more", "most", "my", "namely", "never", "next", "no", "none", "not", "note", "notes",
        "nothing", "now", "of", "often", "ok", "okay", "on", "once", "one", "only", "or", "other", "our",
        "participants",
        "perhaps", "picture", "plus", "point", "problem", "ps", "put", "question", "quote", "quick", "re", "reason",
        "recorded", "recording", "remember", "result", "right", "same", "saturday", "say", "second", "see", "she",
        "simple", "since", "so", "some", "something", "still", "subject", "suppose", "start", "summary", "sunday",
        "that", "the", "their", "then", "there", "these", "they", "thing", "think", "third", "this", "those", "three",
        "thursday", "time", "tip", "title", "to", "today", "tomorrow", "topic", "transcript", "transcription",
        "translation", "true", "trust", "tuesday", "two", "under", "update", "very", "warning", "was", "we",
        "wednesday",
        "well", "were", "what", "when", "where", "whether", "which", "while", "who", "why", "with", "without", "yes",
        "yesterday", "you", "your",
    ]
}
