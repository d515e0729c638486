/// How a text falls into sentences.
enum Sentences {
    /// The parts between full stops, question and exclamation marks, semicolons and line ends; none when there is just one part.
    static func of(_ text: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
        let parts = text.split { ".!?;\n\r".utf8.contains($0) }.map { UnsafeBufferPointer(rebasing: $0) }
        return parts.count > 1 ? parts : []
    }

    /// The sentences of what somebody said, as they are to be quoted: with their marks, without the space around them. A mark inside a
    /// number or a name ends none.
    static func spoken(_ text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        func close(_ end: String.Index) {
            let sentence = text[start..<end].drop { $0.isWhitespace }
            if sentence.contains(where: { $0.isLetter || $0.isNumber }) { sentences.append(sentence) }
            start = end
        }
        var at = text.startIndex
        while at < text.endIndex {
            // Between two ASCII letters nothing has to be known about characters, which takes long.
            let past = text.utf8.index(after: at)
            if isInside(text.utf8[at]), past == text.endIndex || text.utf8[past] < 0x80 {
                at = past
                continue
            }
            let next = text.index(after: at)
            if text[at].isNewline {
                close(at)
            } else if marks.contains(text[at]) {
                // The quotation mark after a full stop belongs to what it ends.
                let end = text[next...].firstIndex { !closings.contains($0) } ?? text.endIndex
                if end == text.endIndex || text[end].isWhitespace, !isInitial(at, in: text), !isTitle(at, in: text) {
                    close(end)
                }
            }
            at = next
        }
        close(text.endIndex)
        return sentences
    }

    /// Whether a mark is the last of initials such as "e.g." or "U.S." and the sentence goes on.
    private static func isInitial(_ mark: String.Index, in text: String) -> Bool {
        let before = text[..<mark].suffix(3)
        guard text[mark] == ".", before.count >= 3, before.dropFirst().first == ".",
            before.first?.isLetter == true, before.last?.isLetter == true
        else { return false }
        let next = text[mark...].dropFirst().first { !$0.isWhitespace || $0.isNewline }
        return next?.isLowercase ?? false
    }

    /// Whether a full stop is that of a title before a name, as in "Dr. Who".
    private static func isTitle(_ mark: String.Index, in text: String) -> Bool {
        guard text[mark] == "." else { return false }
        let word = text[..<mark].suffix(5).reversed().prefix { $0.isLetter }.reversed()
        return titles.contains(String(word))
    }

    /// Whether a byte is an ASCII character that ends no sentence.
    private static func isInside(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A...0x0D, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): false
        default: byte < 0x80
        }
    }

    private static let closings: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]"]
    private static let titles: Set<String> = ["Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "Sgt", "Lt", "Capt", "Col", "Gen"]
    private static let marks: Set<Character> = [".", "!", "?", ";", "…", "。", "？", "！"]
}
