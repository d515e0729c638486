import Coach

/// Microsoft Teams' WebVTT: `<v Name>words</v>`, where a tag holds for one cue.
public enum TeamsVTT: TranscriptFormat {
    public static let id = "teams"
    public static let name = "Teams WebVTT"
    public static let help = "WebVTT with <v Name>words</v>"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        try WebVTT.call(in: recording, .voiceTags, of: Self.self) { _ in
            { caption in
                VoiceTag.parts(caption.joined).map { caption.cue($0.speaker, Markup.plain($0.words)) }
                    .filter { !$0.text.isEmpty }
            }
        }
    }
}
