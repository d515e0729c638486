import Coach

/// A call while a format reads it.
struct CallDraft {
    private let format: String
    private let recording: String
    private let name: String?
    private(set) var cues: [Cue] = []
    private var expected: [CueExpectation] = []
    private var assumptions: [String] = []
    /// Whether the sides are what such a file usually means, and give way to what somebody says.
    var assumesRoles = false

    init(_ format: any TranscriptFormat.Type, _ recording: Recording, name: String? = nil) {
        self.format = format.id
        self.recording = recording.name
        self.name = name
    }

    mutating func add(_ cue: Cue) { cues.append(cue) }

    /// Adds what a line of the recording expects of the turn before it.
    mutating func expect(_ expected: Expected, line: Int, column: Int = 1) {
        self.expected.append(
            CueExpectation(cues: cues.count, expected: expected, place: Place(recording, line: line, column: column)))
    }

    /// Notes something that was taken for granted.
    mutating func assume(_ text: String) { assumptions.append(text) }

    /// Notes something that happened to a number of things, unless it is none.
    mutating func assume(_ count: Int, _ one: String, _ many: String) {
        if count > 0 { assumptions.append(count == 1 ? "1 \(one)" : "\(count) \(many)") }
    }

    /// The call as it is now.
    func call() -> RecordedCall {
        var notes = assumptions
        let unnamed = cues.prefix { $0.speaker == nil && $0.role == nil }.count
        let nameless = cues.count { $0.speaker == nil && $0.role == nil }
        if nameless == cues.count {
            if nameless > 0 { notes.append("the file names no speaker: who spoke is unknown") }
        } else {
            if unnamed > 0 { notes.append("no speaker before the first name: unknown") }
            if nameless > unnamed {
                let count = nameless - unnamed
                notes.append("\(count == 1 ? "1 cue names" : "\(count) cues name") no speaker: unknown")
            }
        }
        var latest = Int.min
        var backwards = 0
        for cue in cues {
            guard let start = cue.start else { continue }
            if start < latest { backwards += 1 }
            latest = start
        }
        if backwards > 0 {
            notes.append(
                "times go backwards \(backwards == 1 ? "once" : "\(backwards) times"): the order of the file is kept")
        }
        if let last = cues.lazy.compactMap({ $0.end ?? $0.start }).max(), last >= 24 * 3_600_000 {
            notes.append("times run past 24 hours, to \(ClockTime.text(last)): taken as they are")
        }
        return RecordedCall(
            name: name, format: format, cues: cues, expected: expected, assumptions: notes, assumesRoles: assumesRoles)
    }
}
