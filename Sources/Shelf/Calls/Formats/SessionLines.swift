import Coach

/// What `dosay` itself writes: a chat or a practice, a turn a line.
public enum SessionLines: TranscriptFormat {
    public static let id = "session"
    public static let name = "dosay session"
    public static let help = "the JSON lines of a chat or a practice"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let records = JSONRecords(recording), let first = records.first, isSession(first) else { return nil }
        var turns: [(n: Int, cue: Cue)] = []
        var undone = 0
        var replies = 0
        var origin: Int?
        try records.each(mayEndTorn: true) { _, fields, place throws(Fault) in
            if let taken = fields["undo"]?.integer {
                undone += turns.count { $0.n == taken }
                turns.removeAll { $0.n == taken }
                return
            }
            guard let n = fields["n"]?.integer, let text = fields["text"]?.text else {
                throw Fault(place(), "is no turn of a session", hint: "give the file as dosay wrote it")
            }
            let at = fields["at"]?.text.flatMap(Timestamp.milliseconds)
            origin = origin ?? at
            if fields["reply"] != nil { replies += 1 }
            // The file names nobody, and each line is a turn of its own.
            turns.append(
                (
                    n,
                    Cue(
                        speaker: nil, role: Role(rawValue: fields["role"]?.text ?? "buyer"),
                        start: at.flatMap { $0 - (origin ?? $0) }, text: text)
                ))
        }
        var draft = CallDraft(Self.self, recording)
        for turn in turns { draft.add(turn.cue) }
        draft.assume(undone, "turn that was taken back left out", "turns that were taken back left out")
        draft.assume(
            replies, "reply is advice and nobody's words: left out", "replies are advice and nobody's words: left out")
        return [draft.call()]
    }

    /// Whether a record is of this format.
    static func isSession(_ record: JSONFields) -> Bool {
        record["v"]?.integer != nil && record["n"]?.integer != nil && record["text"] != nil && record["role"] != nil
    }
}
