import Coach

/// What came of importing a call: what it was taken for, and what was taken for granted.
public struct Receipt: Sendable {
    /// What messages call the recording.
    public let recording: String
    /// What the recording itself calls the call; nil when it doesn't.
    public let call: String?
    /// What people call the format, and its id.
    public let format: (name: String, id: String)
    /// How many cues the recording has.
    public let cues: Int
    /// How many turns they make.
    public let turns: Int
    /// Who is on which side, and why.
    public let cast: Cast
    /// What was taken for granted in reading.
    public let assumptions: [String]

    /// - Parameter recording: What messages call the recording the call is in.
    public init(_ call: RecordedCall, in recording: String, cast: Cast) {
        self.recording = recording
        self.call = call.name
        let known = TranscriptFormats.all.first { $0.id == call.format }
        format = (known?.name ?? call.format, call.format)
        cues = call.cues.count
        turns = call.turns(cast).count
        self.cast = cast
        assumptions = call.assumptions
    }

    /// How many speakers people are shown.
    private static let shown = 40

    /// In lines for people. Names are as the recording has them: a screen must make them inert.
    public var lines: [String] {
        let title = call.map { "\(recording), \($0)" } ?? recording
        let head =
            "\(title): \(format.name) (\(format.id)), \(cues) \(cues == 1 ? "cue" : "cues") → "
            + "\(turns) \(turns == 1 ? "turn" : "turns")"
        return [head]
            + cast.parts.prefix(Self.shown).map { "  \($0.role.rawValue)  \($0.speaker ?? "not named") · \($0.why)" }
            + (cast.parts.count > Self.shown ? ["  and \(cast.parts.count - Self.shown) more speakers"] : [])
            + assumptions.map { "  note  \($0)" }
    }
}
