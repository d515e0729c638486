/// Cuts a draft into labelled lines and sentences while it comes in, whatever the pieces.
struct DraftReader {
    enum Event: Hashable {
        /// A line opened; nil: it has no label.
        case line(label: String?)
        /// A whole sentence of the line.
        case sentence(String)
        /// More than any reply has: nothing after it is read.
        case tooLong
    }

    /// In bytes; a reply has a few hundred.
    static let longest = 8_192
    private static let longestLine = 2_048
    private static let longestLabel = 20

    private var line: [UInt8] = []
    private var length = 0
    /// How many sentences of the line were given out.
    private var given = 0
    private var isOpen = false
    private var isOver = false

    /// What became whole with a piece. A sentence is whole at the line's end, or once another has begun after it.
    mutating func read(_ piece: String) -> [Event] {
        var events: [Event] = []
        for byte in piece.utf8 where !isOver {
            length += 1
            if length > Self.longest || line.count >= Self.longestLine {
                isOver = true
                events.append(.tooLong)
            } else if byte == UInt8(ascii: "\n") {
                events += close()
            } else {
                line.append(byte)
                // Only a blank can part two sentences, and only a colon a label from its line.
                if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ":") { events += news(isWhole: false) }
            }
        }
        return events
    }

    /// What is left when the draft ends.
    mutating func end() -> [Event] { isOver ? [] : close() }

    private mutating func close() -> [Event] {
        defer { (line, given, isOpen) = ([], 0, false) }
        return news(isWhole: true)
    }

    private mutating func news(isWhole: Bool) -> [Event] {
        let text = String(decoding: line, as: UTF8.self)
        guard text.contains(where: { !$0.isWhitespace }), let (label, rest) = Self.parted(text, isWhole: isWhole)
        else { return [] }
        var events: [Event] = isOpen ? [] : [.line(label: label)]
        isOpen = true
        let isOne = label.map(Self.unparted.contains) ?? false
        let sentences = isOne ? [rest.trimmed].filter { !$0.isEmpty } : Self.sentences(rest)
        let whole = isWhole ? sentences : sentences.dropLast()
        events += whole.dropFirst(given).map { .sentence(String($0)) }
        given = max(given, whole.count)
        return events
    }

    /// Nothing of a line is lost: what has no word in it is vetted like the rest.
    private static func sentences(_ text: Substring) -> [Substring] {
        let text = text.trimmed
        let sentences = Sentences.spoken(String(text))
        return sentences.isEmpty && !text.isEmpty ? [text] : sentences
    }

    /// A line's label, in lower case, and what follows it; nil while that can't be told yet.
    ///
    /// A label is one word before a colon, perhaps with marks of emphasis around it.
    private static func parted(_ line: String, isWhole: Bool) -> (label: String?, rest: Substring)? {
        let start = line.drop { $0.isWhitespace || emphasis.contains($0) }
        let word = start.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
        let after = start[word.endIndex...].drop { emphasis.contains($0) || $0 == " " }
        guard let mark = after.first else { return isWhole || word.count > longestLabel ? (nil, line[...]) : nil }
        guard mark == ":", !word.isEmpty, word.count <= longestLabel else { return (nil, line[...]) }
        let label = word.lowercased()
        let content = after.dropFirst()
        // "http://" is no label.
        if content.hasPrefix("//") { return (nil, line[...]) }
        if content.isEmpty, !isWhole { return nil }
        return (label, content.drop { $0.isWhitespace || emphasis.contains($0) })
    }

    /// What is one note rather than sentences.
    private static let unparted: Set<String> = ["heard", "claims"]
    private static let emphasis: Set<Character> = ["*", "_", "#"]
}

extension Substring {
    fileprivate var trimmed: Substring {
        let front = drop(while: \.isWhitespace)
        return front.lastIndex { !$0.isWhitespace }.map { front[...$0] } ?? front[front.endIndex...]
    }
}
