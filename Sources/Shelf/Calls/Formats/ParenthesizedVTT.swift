import Coach

/// WebVTT with `(Name)` on a line of its own, where a lone `-` says that somebody else speaks.
public enum ParenthesizedVTT: TranscriptFormat {
    public static let id = "vtt"
    public static let name = "WebVTT with names in parentheses"
    public static let help = "WebVTT with (Name) on a line of its own"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        try WebVTT.call(in: recording, .parentheses, of: Self.self) { _ in cues }
    }

    /// The name that a line is; nil when it is none, such as `(laughter)`.
    static func name(_ line: ArraySlice<UInt8>) -> String? {
        guard line.first == UInt8(ascii: "("), line.last == UInt8(ascii: ")"), line.count <= SpeakerLabel.limit else {
            return nil
        }
        let name = Markup.decoded(line.dropFirst().dropLast().withoutBlankEnds)
        guard !sounds.contains(name.lowercased()), SpeakerLabel.likeness(of: name) == .surely else { return nil }
        return name
    }

    private static func cues(_ caption: Caption) -> [Cue] {
        var cues: [Cue] = []
        var speaker: String?
        var words: [String] = []
        func close() {
            if !words.isEmpty { cues.append(caption.cue(speaker, words.joined(separator: " "))) }
            words = []
        }
        for line in caption.lines {
            let text = line.trimmed
            if let name = name(text) {
                close()
                speaker = name
            } else if text.elementsEqual([UInt8(ascii: "-")]) {
                close()
                speaker = nil
            } else if !text.isEmpty {
                words.append(Markup.plain(text))
            }
        }
        close()
        return cues
    }

    private static let sounds: Set<String> = [
        "applause", "background noise", "coughs", "crosstalk", "foreign", "inaudible", "indiscernible", "laughing",
        "laughs", "laughter", "music", "music playing", "no audio", "overlapping speech", "pause", "phone ringing",
        "sighs", "silence", "unintelligible",
    ]
}
