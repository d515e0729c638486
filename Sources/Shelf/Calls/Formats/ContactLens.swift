import Coach

/// Amazon Connect Contact Lens' JSON: what participants say, whose part gives the side.
public enum ContactLens: TranscriptFormat {
    public static let id = "contact-lens"
    public static let name = "Contact Lens"
    public static let help = "JSON with Transcript[] and Participants[]"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let object = recording.object, let list = object["Transcript"] else { return nil }
        var parts: [String: String] = [:]
        for participant in object["Participants"]?.items ?? [] {
            guard let fields = participant.fields, let id = fields["ParticipantId"]?.label else { continue }
            parts[id] = fields["ParticipantRole"]?.text
        }
        var draft = CallDraft(
            Self.self, recording,
            name: object["CustomerMetadata"]?.fields?["ContactId"]?.label ?? object["JobName"]?.text)
        for item in try list.list(in: recording, "what is said") {
            guard let fields = item.fields, let text = fields["Content"]?.text else { continue }
            let id = fields["ParticipantId"]?.label
            let part = fields["ParticipantRole"]?.text ?? id.flatMap { parts[$0] } ?? id
            draft.add(
                Cue(
                    speaker: id ?? part, role: part.flatMap(RoleWords.role),
                    start: TimeScale.milliseconds.milliseconds(fields["BeginOffsetMillis"]?.number),
                    end: TimeScale.milliseconds.milliseconds(fields["EndOffsetMillis"]?.number), text: text))
        }
        return [draft.call()]
    }
}
