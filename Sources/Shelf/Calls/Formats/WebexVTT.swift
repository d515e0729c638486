import Coach

/// Webex's WebVTT: `1 "Name" (id)` above the words.
public enum WebexVTT: TranscriptFormat {
    public static let id = "webex"
    public static let name = "Webex WebVTT"
    public static let help = "WebVTT with 1 \"Name\" (id) above the words"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        try WebVTT.call(in: recording, .quotedIDs, of: Self.self) { captions in
            let plain = ZoomVTT.cues(captions)
            return { caption in
                if let speaker = caption.id.flatMap(name) {
                    return [caption.cue(speaker, Markup.plain(caption.joined))]
                }
                // The same line may stand below the times.
                var lines = caption.lines
                if let first = lines.next(), let speaker = name(first.trimmed) {
                    var rest = caption
                    rest.body = rest.body[first.bytes.endIndex...]
                    return [caption.cue(speaker, Markup.plain(rest.joined))]
                }
                return plain(caption)
            }
        }
    }

    /// The name in `12 "Name" (3456)`; nil for any other line.
    static func name(_ line: ArraySlice<UInt8>) -> String? {
        let rest = line.drop(while: \.isDigit)
        guard rest.count < line.count, line.count <= 2 * SpeakerLabel.limit else { return nil }
        let quoted = rest.withoutBlankEnds
        guard quoted.first == UInt8(ascii: "\""), rest.first?.isBlank == true,
            let end = quoted.lastIndex(of: UInt8(ascii: "\"")), end > quoted.startIndex + 1
        else { return nil }
        let after = quoted[(end + 1)...].withoutBlankEnds
        guard after.isEmpty || (after.first == UInt8(ascii: "(") && after.last == UInt8(ascii: ")")) else { return nil }
        let name = Markup.decoded(quoted[(quoted.startIndex + 1)..<end].withoutBlankEnds)
        // A quote in a name is doubled.
        return name.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
    }
}
