import Coach

/// Zoom's WebVTT: `Name: words` in each cue, or no names in closed captions.
public enum ZoomVTT: TranscriptFormat {
    public static let id = "zoom"
    public static let name = "Zoom WebVTT"
    public static let help = "WebVTT with `Name: words` in each cue"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        try WebVTT.call(in: recording, .plain, of: Self.self, cues: cues)
    }

    /// How captions become cues, when names are known for the whole of them.
    static func cues(_ captions: Captions) -> (Caption) -> [Cue] {
        var names = SpeakerNames()
        for caption in captions.all {
            names.look(at: Array(Markup.plain(caption.joined).utf8)[...])
        }
        return { [names] caption in
            // Names may hold entities, and tags may stand before them.
            let (speaker, words) = names.split(Array(Markup.plain(caption.joined).utf8)[...])
            return [caption.cue(speaker, words.text)]
        }
    }
}
