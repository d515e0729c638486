import Coach

/// JSON lines or a JSON list of turns: `{"speaker": …, "text": …}`, under many names.
public enum Turns: TranscriptFormat {
    public static let id = "turns"
    public static let name = "turns as JSON"
    public static let help = "JSON lines with `speaker` and `text`, or `role` and `content`"

    private static let speakerFields = [
        "speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel", "name", "participant",
        "participant_name", "participantName", "who", "from", "author", "user", "speaker_id", "speakerId",
    ]
    private static let textFields = [
        "text", "content", "transcript", "utterance", "message", "sentence", "body", "said", "words", "line",
    ]
    private static let startFields = [
        "t", "start", "start_time", "startTime", "start_ms", "startMs", "begin", "offset", "offset_ms", "offsetMs",
        "ts",
        "time", "timestamp",
    ]
    private static let endFields = ["end", "end_time", "endTime", "end_ms", "endMs"]

    private struct Said {
        let speaker: String?
        let role: Role?
        let text: String
        let start: Double?
        let end: Double?
        /// Whether the times are milliseconds for sure: a clock's reading, or a field that says so.
        let isExact: Bool
    }

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let records = JSONRecords(recording), let first = records.first,
            !ChatMessages.isChat(first), !SessionLines.isSession(first),
            first.first(textFields)?.value.isWords == true, first.first(speakerFields) != nil || first["role"] != nil
        else { return nil }
        var all: [Said] = []
        try records.each { _, fields, place throws(Fault) in
            guard let said = said(fields) else {
                throw Fault(
                    place(), "this record has no text",
                    hint: "its words belong in a field `text`, `content` or `transcript`")
            }
            all.append(said)
        }
        var draft = CallDraft(Self.self, recording)
        let inexact = all.lazy.filter { !$0.isExact }.compactMap { said in said.start.map { (start: $0, end: said.end) }
        }
        let scale = TimeScale(Array(inexact))
        if let assumption = scale.assumption { draft.assume(assumption) }
        for said in all {
            let scale = said.isExact ? .milliseconds : scale
            draft.add(
                Cue(
                    speaker: said.speaker, role: said.role, start: scale.milliseconds(said.start),
                    end: scale.milliseconds(said.end), text: said.text))
        }
        return [draft.call()]
    }

    private static func said(_ fields: JSONFields) -> Said? {
        guard let text = fields.first(textFields)?.value.words else { return nil }
        let side = fields["role"]?.text
        let speaker = fields.first(speakerFields)?.value.speaker ?? side
        let start = fields.first(startFields)
        let end = fields.first(endFields)
        let clock = start?.value.clock
        let isExact = clock != nil || start?.name.lowercased().hasSuffix("ms") == true
        return Said(
            speaker: speaker, role: side.flatMap { RoleWords.role($0) }, text: text,
            start: clock.map(Double.init) ?? start?.value.number,
            end: end.flatMap { $0.value.clock.map(Double.init) ?? $0.value.number }, isExact: isExact)
    }
}

extension JSONValue {
    /// Whether this can be words said.
    fileprivate var isWords: Bool { text != nil || isNull || items != nil }

    /// Who speaks: a name or a number, on its own or in an object.
    fileprivate var speaker: String? {
        let label = label ?? fields?.first(["name", "displayName", "display_name", "id"])?.value.label
        return label.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
    }

    /// Milliseconds of a time such as `"00:01:05"`; nil for any other value.
    fileprivate var clock: Int? { text.flatMap { ClockTime.milliseconds(Array($0.utf8)[...]) } }
}
