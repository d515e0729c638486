/// WebVTT's `<v Name>words</v>`.
enum VoiceTag {
    /// Whether such a tag stands at the front.
    static func opens(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(3)
        guard head.count == 3, head.starts(with: "<v".utf8), let third = head.last else { return false }
        return third.isBlank || third == UInt8(ascii: ".")
    }

    /// A caption's text in parts by voice; nil for what stands outside any.
    static func parts(_ bytes: ArraySlice<UInt8>) -> [(speaker: String?, words: ArraySlice<UInt8>)] {
        var parts: [(speaker: String?, words: ArraySlice<UInt8>)] = []
        var speaker: String?
        var start = bytes.startIndex
        var at = start
        func close(_ end: Int) {
            if start < end { parts.append((speaker, bytes[start..<end])) }
        }
        while let sign = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = sign + 1
            if bytes[sign...].starts(with: "</v>".utf8) {
                close(sign)
                (speaker, start, at) = (nil, sign + 4, sign + 4)
            } else if opens(bytes[sign...]) {
                // A tag that never closes is no tag, and nor is any after it.
                guard let end = bytes[sign...].firstIndex(of: UInt8(ascii: ">")) else { break }
                close(sign)
                let name = bytes[sign..<end].drop { !$0.isBlank }.withoutBlankEnds
                (speaker, start, at) = (name.isEmpty ? nil : Markup.decoded(name), end + 1, end + 1)
            }
        }
        close(bytes.endIndex)
        return parts
    }
}
