import Coach

/// Deepgram's JSON: utterances where somebody asked for them, else words.
public enum Deepgram: TranscriptFormat {
    public static let id = "deepgram"
    public static let name = "Deepgram"
    public static let help = "JSON with results.utterances, or results.channels with words"

    private struct Word {
        let text: String
        let speaker: String?
        let start: Double?
        let end: Double?
    }

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let object = recording.object, let results = object["results"]?.fields,
            results["utterances"] != nil || results["channels"] != nil
        else { return nil }
        let channels = results["channels"]?.items ?? []
        var draft = CallDraft(Self.self, recording, name: object["metadata"]?.fields?["request_id"]?.text)
        if let list = results["utterances"], !list.isNull {
            for item in try list.list(in: recording, "utterances") {
                guard let fields = item.fields, let text = fields["transcript"]?.text else { continue }
                let channel = channels.count > 1 ? fields["channel"]?.label.map { "Channel \($0)" } : nil
                let word = word(text, fields, channel)
                draft.add(
                    Cue(
                        speaker: word.speaker, start: TimeScale.seconds.milliseconds(word.start),
                        end: TimeScale.seconds.milliseconds(word.end), text: text))
            }
            return [draft.call()]
        }
        draft.assume("the export holds no utterances: words are joined for as long as one speaker goes on")
        var run = WordRun()
        for word in words(channels) {
            if let cue = run.add(
                word.text, word.speaker, start: TimeScale.seconds.milliseconds(word.start),
                end: TimeScale.seconds.milliseconds(word.end))
            {
                draft.add(cue)
            }
        }
        if let cue = run.end() { draft.add(cue) }
        return [draft.call()]
    }

    /// The words of all channels in the order in which they were said.
    private static func words(_ channels: [JSONValue]) -> [Word] {
        var words: [Word] = []
        for (number, channel) in channels.enumerated() {
            let best = channel.fields?["alternatives"]?.items?.first?.fields
            for item in best?["words"]?.items ?? [] {
                guard let fields = item.fields, let text = (fields["punctuated_word"] ?? fields["word"])?.text else {
                    continue
                }
                words.append(word(text, fields, channels.count > 1 ? "Channel \(number)" : nil))
            }
        }
        guard channels.count > 1 else { return words }
        return words.enumerated().sorted {
            ($0.element.start ?? 0, $0.offset) < ($1.element.start ?? 0, $1.offset)
        }.map(\.element)
    }

    /// Where there are channels, they tell people apart: speakers are numbered in each anew.
    private static func word(_ text: String, _ fields: JSONFields, _ channel: String?) -> Word {
        let speaker = fields["speaker"]?.numbered
        let both = [channel, speaker].compactMap { $0 }
        return Word(
            text: text, speaker: both.isEmpty ? nil : both.joined(separator: ", "), start: fields["start"]?.number,
            end: fields["end"]?.number)
    }
}
