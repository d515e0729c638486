/// Texts as YAML has them.
enum YAMLText {
    /// A text on one line: as it is where nothing in it means anything to YAML, else in double quotes.
    static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// A text in double quotes, on one line whatever is in it.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where isShown(scalar): out.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return out + "\""
    }

    /// Whether a text can stand on a line of a block of lines, where `#` begins a remark.
    static func isLine(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("#") && text.trimmed == text && text.unicodeScalars.allSatisfy(isShown)
    }

    /// A text as comments, a line each, without what YAML doesn't take anywhere.
    static func remarks(_ text: String) -> [String] {
        text.inert.split(whereSeparator: \.isNewline).map { line in
            "# " + String(String.UnicodeScalarView(line.unicodeScalars.filter(isShown)))
        }
    }

    /// Begins with a letter, and holds nothing but letters, digits and marks that only mean something elsewhere.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.isLetter, text.trimmed == text,
            text.lowercased() != "null"
        else { return false }
        return text.unicodeScalars.allSatisfy { $0.isLetter || marks.contains($0) }
    }

    private static let marks = Set(" 0123456789,.;'’()/-?!".unicodeScalars)

    /// Whether a character is one that people see, and that YAML takes as it is.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.steers && !(0xFFFE...0xFFFF).contains(scalar.value)
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { properties.isAlphabetic && (isASCII || !steers) }
}
