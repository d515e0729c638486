/// Captions' markup: tags and character entities.
enum Markup {
    /// The words alone: tags gone, then entities decoded, once, so that what an entity spells is never a tag.
    static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "{") })
        else { return bytes.withoutBlankEnds.text }
        return decoded(withoutTags(bytes)[...].withoutBlankEnds)
    }

    /// A text with its entities decoded once; what is none stays as it is.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes.text }
        var out: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "&"),
                let end = bytes[at..<min(at + 12, bytes.endIndex)].firstIndex(of: UInt8(ascii: ";")),
                let character = entity(bytes[at + 1..<end].text)
            {
                out += character.utf8
                at = end + 1
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func entity(_ name: String) -> String? {
        if let named = entities[name] { return named }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.dropFirst().first == "x" || name.dropFirst().first == "X"
        let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        guard let number, number > 0, let scalar = Unicode.Scalar(number) else { return nil }
        return String(scalar)
    }

    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lrm": "\u{200E}", "rlm": "\u{200F}",
    ]

    /// Without `<i>`, `</v>`, `<00:00:05.000>` and `{\an8}`; a `<` that opens no tag stays.
    private static func withoutTags(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var at = bytes.startIndex
        // Where no further closing sign was found, none is looked for again: else many openings would cost a square.
        var noMore: [UInt8: Bool] = [:]
        func end(_ close: UInt8) -> Int? {
            guard noMore[close] == nil else { return nil }
            let found = bytes[at...].firstIndex(of: close)
            if found == nil { noMore[close] = true }
            return found
        }
        while at < bytes.endIndex {
            if let close = closing(bytes, at), let end = end(close) {
                at = end + 1
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return out
    }

    /// What closes the tag that opens at an index; nil when none opens.
    private static func closing(_ bytes: ArraySlice<UInt8>, _ at: Int) -> UInt8? {
        guard at + 1 < bytes.endIndex else { return nil }
        let next = bytes[at + 1]
        if bytes[at] == UInt8(ascii: "<"), next == UInt8(ascii: "/") || next.isDigit || next.isLetter {
            return UInt8(ascii: ">")
        }
        return bytes[at] == UInt8(ascii: "{") && next == UInt8(ascii: "\\") ? UInt8(ascii: "}") : nil
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter.
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
