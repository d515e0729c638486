import Coach

/// Plain text with a name before each turn: `[00:05:32] Name: words`, `Name: words`, in many orders.
public enum InlineText: TranscriptFormat {
    public static let id = "text"
    public static let name = "plain text"
    public static let help = "`Name: words` lines, with or without times"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard recording.isText, let names = names(in: recording) else { return nil }
        var above: Int?
        var clock = WallClock.perhaps
        let call = try TextDraft.call(in: recording, of: Self.self) { draft, words in
            if let time = ClockTime.milliseconds(words.unbracketed) {
                // A time on a line of its own holds for what comes below it.
                above = time
                return
            }
            let said = SaidLine(words)
            let speaker = said.speaker(names)
            guard speaker != nil || said.start != nil else {
                draft.say(words)
                return
            }
            draft.begin(speaker, start: (said.start ?? above).map { clock.elapsed($0) })
            above = nil
            draft.say(said.words)
        } end: { draft in
            for assumption in clock.assumptions { draft.assume(assumption) }
        }
        return [call]
    }

    /// The names that lines begin with; nil when the text is no transcript: one must come soon.
    private static func names(in recording: Recording) -> SpeakerNames? {
        var names = SpeakerNames()
        var isTranscript = false
        for (at, line) in recording.filledLines.enumerated() {
            if at < 12, Captions.isTimes(line.bytes) { return nil }
            guard let label = SaidLine(line.trimmed).label else { continue }
            names.count(label)
            if at < 12, label.likeness == .surely || SaidLine(line.trimmed).start != nil { isTranscript = true }
        }
        return isTranscript ? names : nil
    }
}
