/// A line is read aloud, so it is plain text: nothing that a terminal, a browser or a program would take for more.
enum PlainTextRule: DraftRule {
    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        let text = sentence.text
        if let reason = characters(text) { return Rejection(.disguise, text, reason) }
        if let reason = marks(text) { return Rejection(.form, text, reason) }
        // What a checked line says isn't disguised.
        if sentence.isVetted { return nil }
        return words(sentence, ground).map { Rejection(.disguise, text, $0) }
    }

    /// A character that doesn't belong in a spoken English line.
    static func characters(_ text: String) -> String? {
        for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value > 0x7E {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                return "it has a control or invisible character in it (\(name(scalar)))"
            case .nonspacingMark, .enclosingMark, .spacingMark:
                return "it has a mark laid over a letter (\(name(scalar)))"
            case .spaceSeparator where scalar != "\u{A0}": return "it has an unusual space in it (\(name(scalar)))"
            default: break
            }
            let isLatin = scalar.properties.isAlphabetic && scalar.value < 0x250
            if !isLatin, !punctuation.contains(scalar) {
                return "it has a character of another script or a symbol in it (\(name(scalar)))"
            }
        }
        return nil
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// Marks that mean something to a program.
    static func marks(_ text: String) -> String? {
        if text.contains(where: { "`{}[]|\\^~<>".contains($0) }) { return "it has code, tags or brackets in it" }
        if text.contains(where: { "*_#".contains($0) }) { return "it has markdown in it" }
        if text.contains("://") || text.lowercased().contains("www.") { return "it has an address of the web in it" }
        if text.contains("@") { return "it has an e-mail address in it" }
        if text.contains("=") || text.contains("&&") || text.contains("()") { return "it has code in it" }
        let first = text.drop { $0.isWhitespace }
        if first.hasPrefix("- ") || first.hasPrefix("• ") || first.hasPrefix("+ ") { return "it is an item of a list" }
        return nil
    }

    private static func words(_ sentence: DraftSentence, _ ground: VettingGround) -> String? {
        for piece in sentence.text.split(whereSeparator: { $0.isWhitespace || $0 == "/" }) {
            let inner = piece.drop { !$0.isLetter && !$0.isNumber }
            if isAddress(inner) { return "it has an address of the web in it" }
            let run = inner.prefix { $0.isLetter || $0.isNumber || $0 == "+" }
            if run.count > longestWord { return "it has a word of \(run.count) characters, which nobody says" }
        }
        for word in sentence.statement.spoken where word.number == nil {
            let form = sentence.statement.text[word.range]
            if form.contains(where: \.isNumber), form.contains(where: \.isLetter), !ground.known.contains(word.key) {
                return "it mixes letters and digits in a word"
            }
        }
        let letters = sentence.tokens.split { $0.utf8.count > 1 }.map(\.count).max() ?? 0
        if letters > 2 { return "it spells a word letter by letter" }
        return nil
    }

    /// "example.com": a name, a point, and letters right after it.
    private static func isAddress(_ word: Substring) -> Bool {
        let parts = word.prefix { $0.isLetter || $0.isNumber || ".-".contains($0) }.split(separator: ".")
        guard parts.count > 1, let last = parts.last, last.count > 1, last.allSatisfy(\.isLetter) else { return false }
        return parts.dropLast().contains { $0.count > 1 }
    }

    private static let longestWord = 24
    private static let punctuation: Set<Unicode.Scalar> = [
        "“", "”", "‘", "’", "–", "—", "…", "·", "→", "€", "£", "\u{A0}",
    ]
}
