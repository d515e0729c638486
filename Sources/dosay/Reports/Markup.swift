import Shelf

/// Text as XML and HTML have it.
enum Markup {
    /// What nobody may mistake for markup, in an element or between double quotes. What XML can't hold is dropped.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.inert.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": break
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
