import Coach

/// What `dosay` itself writes: a chat or a practice, a turn a line.
public enum SessionLines: TranscriptFormat {
    public static let id = "session"
    public static let name = "dosay session"
    public static let help = "the JSON lines of a chat or a practice"

    public static func calls(in recording: Recording) throws(Faults) -> [RecordedCall]? {
        guard let records = JSONRecords(recording), let first = records.first, isSession(first) else { return nil }
        var cues: [Cue?] = []
        /// Where the turns of a number stand.
        var numbered: [Int: [Int]] = [:]
        var undone = 0
        var replies = 0
        var origin: Int?
        try records.each(mayEndTorn: true) { _, fields, place throws(Fault) in
            if let taken = fields["undo"]?.integer {
                for at in numbered.removeValue(forKey: taken) ?? [] {
                    cues[at] = nil
                    undone += 1
                }
                return
            }
            // What happened beside the talk, in a practice.
            if PracticeEventLine.names.contains(where: { fields[$0] != nil }) { return }
            guard let n = fields["n"]?.integer, let text = fields["text"]?.text else {
                throw Fault(place(), "is no turn of a session", hint: "give the file as dosay wrote it")
            }
            let at = fields["at"]?.text.flatMap(Timestamp.milliseconds)
            origin = origin ?? at
            if fields["reply"] != nil { replies += 1 }
            // The file names nobody, and each line is a turn of its own.
            let start = at.map { $0 - (origin ?? $0) }
            numbered[n, default: []].append(cues.count)
            cues.append(
                Cue(speaker: nil, role: Role(rawValue: fields["role"]?.text ?? "buyer"), start: start, text: text))
        }
        var draft = CallDraft(Self.self, recording)
        for case let cue? in cues { draft.add(cue) }
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
