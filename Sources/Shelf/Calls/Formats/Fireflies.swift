import Coach

/// Fireflies' JSON: sentences with names and seconds.
public enum Fireflies: TranscriptFormat {
    public static let id = "fireflies"
    public static let name = "Fireflies"
    public static let help = "JSON with data.transcript.sentences"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let object = recording.object else { return nil }
        let transcript = object["data"]?.fields?["transcript"]?.fields ?? object["transcript"]?.fields ?? object
        guard let list = transcript["sentences"] else { return nil }
        if list.isNull {
            throw Faults([
                Fault(
                    recording.place(list.range.lowerBound), "sentences is null: there are no words in this export",
                    hint:
                        "ask for it again when the call is processed, with sentences { index speaker_name text start_time }"
                )
            ])
        }
        var draft = CallDraft(Self.self, recording, name: transcript["title"]?.text ?? transcript["id"]?.label)
        for sentence in try list.list(in: recording, "sentences") {
            guard let fields = sentence.fields, let text = (fields["text"] ?? fields["raw_text"])?.text else {
                continue
            }
            let name = fields["speaker_name"]?.text.flatMap { $0.trimmed.isEmpty ? nil : $0 }
            draft.add(
                Cue(
                    speaker: name ?? fields["speaker_id"]?.numbered,
                    start: TimeScale.seconds.milliseconds(fields["start_time"]?.number),
                    end: TimeScale.seconds.milliseconds(fields["end_time"]?.number), text: text))
        }
        return [draft.call()]
    }
}
