import CEditLine
import Glibc

/// Breaks text into lines of a terminal's width.
enum Wrapping {
    /// The lines of a text, none wider than `width` columns; a word wider than a line is cut between graphemes.
    static func lines(_ text: String, width: Int) -> [String] {
        if isLine(text, width) { return [text] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph($0, max(8, width)) }
    }

    /// Whether a text is one line as it stands, with no blanks to take out: most are where the width has no end. Nothing
    /// takes more columns than bytes.
    private static func isLine(_ text: String, _ width: Int) -> Bool {
        guard text.utf8.count <= width else { return false }
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") || (byte == before && byte == UInt8(ascii: " ")) { return false }
            before = byte
        }
        return text.isEmpty || before != UInt8(ascii: " ")
    }

    private static func paragraph(_ text: Substring, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            for piece in pieces(word, width) {
                let wide = columns(piece)
                let space = line.isEmpty ? 0 : 1
                if used + space + wide > width, !line.isEmpty {
                    lines.append(line)
                    (line, used) = (piece, wide)
                } else {
                    line += (space == 1 ? " " : "") + piece
                    used += space + wide
                }
            }
        }
        return lines + [line]
    }

    private static func pieces(_ word: Substring, _ width: Int) -> [String] {
        guard columns(word) > width else { return [String(word)] }
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for character in word {
            let wide = columns(String(character))
            if used + wide > width, !piece.isEmpty {
                pieces.append(piece)
                (piece, used) = ("", 0)
            }
            piece.append(character)
            used += wide
        }
        return pieces + [piece]
    }

    /// How wide a character is depends on the locale; ours is UTF-8 whatever the environment says.
    private static let speaksUTF8: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

    /// How many columns a text takes: two for wide characters and emoji, none for combining marks.
    static func columns(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        _ = speaksUTF8
        return text.reduce(0) { sum, character in
            let widest = character.unicodeScalars.map { Int(cedit_width($0.value)) }.max() ?? 0
            let isEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }
            return sum + (isEmoji ? 2 : max(widest, character.isASCII ? 1 : 0))
        }
    }
}
