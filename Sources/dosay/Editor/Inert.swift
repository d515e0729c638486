/// Text that came from elsewhere, made harmless to draw and to keep: what a terminal would obey, or hide, is gone.
///
/// Out go escape sequences with their payload, control characters but newline, and the invisible characters that turn
/// or tag text. Tabs become spaces, any line end becomes a newline. The joiner of emoji families stays.
func inert(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    var kept = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
        switch scalar.value {
        case 0x1b, 0x90, 0x98, 0x9b, 0x9d, 0x9e, 0x9f: rest.dropEscape(after: scalar)
        case 0x0d:
            if rest.first != "\n" { kept.append("\n") }
        case 0x0a, 0x2028, 0x2029: kept.append("\n")
        case 0x09: kept.append(" ")
        default:
            if !scalar.isObeyedOrHidden { kept.append(scalar) }
        }
    }
    return String(kept)
}

extension Unicode.Scalar {
    fileprivate var isObeyedOrHidden: Bool {
        switch value {
        case 0..<0x20, 0x7f..<0xa0, 0x61c, 0x200b, 0x200e...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff,
            0xe0000...0xe007f:
            true
        default: false
        }
    }
}

extension Substring.UnicodeScalarView {
    /// Drops the sequence that `opener` (escape, or its one-character C1 form) begins.
    fileprivate mutating func dropEscape(after opener: Unicode.Scalar) {
        switch opener == "\u{1b}" ? popFirst()?.value : opener.value - 0x40 {
        case 0x5b:  // CSI: parameters, then one final character
            while let scalar = first, (0x20...0x3f).contains(scalar.value) { removeFirst() }
            if let final = first, (0x40...0x7e).contains(final.value) { removeFirst() }
        case 0x50, 0x58, 0x5d, 0x5e, 0x5f:  // DCS, SOS, OSC, PM, APC: a payload up to BEL or the string terminator
            while let scalar = popFirst(), scalar != "\u{07}", scalar != "\u{9c}" {
                if scalar == "\u{1b}", first == "\\" {
                    removeFirst()
                    return
                }
            }
        case .some(0x20...0x2f):  // intermediate characters, then one final character
            while let scalar = first, (0x20...0x2f).contains(scalar.value) { removeFirst() }
            _ = popFirst()
        default: break
        }
    }
}
