import Coach

/// Whisper's and WhisperX' JSON: segments with seconds, and with speakers where they were told apart.
public enum Whisper: TranscriptFormat {
    public static let id = "whisper"
    public static let name = "Whisper or WhisperX"
    public static let help = "JSON with segments[]"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let object = recording.object, let list = object["segments"] else { return nil }
        var draft = CallDraft(Self.self, recording)
        for segment in try list.list(in: recording, "segments") {
            guard let fields = segment.fields, let text = fields["text"]?.text else { continue }
            draft.add(
                Cue(
                    speaker: fields["speaker"]?.numbered,
                    start: TimeScale.seconds.milliseconds(fields["start"]?.number),
                    end: TimeScale.seconds.milliseconds(fields["end"]?.number), text: text.trimmed))
        }
        return [draft.call()]
    }
}
