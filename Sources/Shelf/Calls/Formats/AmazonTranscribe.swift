import Coach

/// Amazon Transcribe's JSON: words with times as strings, joined to speakers.
public enum AmazonTranscribe: TranscriptFormat {
    public static let id = "transcribe"
    public static let name = "Amazon Transcribe"
    public static let help = "JSON with results.items and speaker_labels"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let object = recording.object, let results = object["results"]?.fields, let list = results["items"] else {
            return nil
        }
        let speakers = speakersByStart(results)
        var draft = CallDraft(Self.self, recording, name: object["jobName"]?.text)
        var words = WordRun()
        for item in try list.list(in: recording, "words") {
            guard let fields = item.fields, let word = fields["alternatives"]?.items?.first?.fields?["content"]?.text
            else { continue }
            let start = fields["start_time"]?.number
            if fields["type"]?.text == "punctuation" || start == nil {
                words.punctuate(word)
                continue
            }
            let speaker =
                fields["speaker_label"]?.text ?? fields["start_time"]?.label.flatMap { speakers[$0] }
                ?? fields["channel_label"]?.text
            if let cue = words.add(
                word, speaker, start: TimeScale.seconds.milliseconds(start),
                end: TimeScale.seconds.milliseconds(fields["end_time"]?.number))
            {
                draft.add(cue)
            }
        }
        if let cue = words.end() { draft.add(cue) }
        return [draft.call()]
    }

    /// Who speaks at each start time, as the older shape of the export tells it.
    private static func speakersByStart(_ results: JSONFields) -> [String: String] {
        var speakers: [String: String] = [:]
        for segment in results["speaker_labels"]?.fields?["segments"]?.items ?? [] {
            for item in segment.fields?["items"]?.items ?? [] {
                guard let fields = item.fields, let start = fields["start_time"]?.label else { continue }
                speakers[start] = fields["speaker_label"]?.text
            }
        }
        return speakers
    }
}
