import Coach

/// SubRip: numbered captions, a name in the text or, often, none; some write it only where the speaker changes.
public enum SRT: TranscriptFormat {
    public static let id = "srt"
    public static let name = "SubRip"
    public static let help = "SRT: 00:00:05,790 --> 00:00:08,100 above the words"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard opens(recording) else { return nil }
        let captions = try Captions(recording)
        let cues = ZoomVTT.cues(captions)
        var draft = CallDraft(Self.self, recording)
        let namesEach = namesEach(captions.all.lazy.flatMap(cues))
        var speaker: String?
        var carried = 0
        draft.add(captions) { caption in
            cues(caption).map { cue in
                if namesEach { return cue }
                if cue.speaker == nil, speaker != nil { carried += 1 }
                speaker = cue.speaker ?? speaker
                return caption.cue(speaker, cue.text)
            }
        }
        draft.assume(
            carried, "caption without a name is taken to go on with the speaker before it",
            "captions without a name are taken to go on with the speaker before them")
        return [draft.call()]
    }

    /// Whether a name comes again where the speaker stays: then a caption without one is of nobody known.
    private static func namesEach(_ cues: some Sequence<Cue>) -> Bool {
        var last: String?
        for cue in cues {
            if let speaker = cue.speaker, speaker == last { return true }
            last = cue.speaker
        }
        return false
    }

    /// Whether the first lines are times, or a number and times.
    private static func opens(_ recording: Recording) -> Bool {
        guard recording.isText else { return false }
        for (at, line) in recording.filledLines.prefix(2).map(\.trimmed).enumerated() {
            if Captions.isTimes(line) { return true }
            if at == 0, !line.allSatisfy(\.isDigit) { return false }
        }
        return false
    }
}
