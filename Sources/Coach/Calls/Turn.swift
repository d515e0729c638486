/// What one speaker said until another took over.
public struct Turn: Sendable, Hashable {
    /// Counts from 0 within a call.
    public let index: Int
    /// nil when nobody can tell who spoke.
    public let speaker: String?
    public let role: Role
    /// From the start of the call, in milliseconds; nil when the export doesn't tell.
    public let start: Int?
    public let end: Int?
    public let text: String

    public init(index: Int, speaker: String?, role: Role, start: Int? = nil, end: Int? = nil, text: String) {
        self.index = index
        self.speaker = speaker
        self.role = role
        self.start = start
        self.end = end
        self.text = text
    }

    /// Cues made turns: those that follow each other and have the same speaker are one. Cues without words are left out.
    /// Two cues of nobody known are two turns: they may be two people.
    ///
    /// - Parameter role: The side somebody is on, by name.
    public static func merging(_ cues: [Cue], role: (Cue) -> Role) -> [Turn] {
        var turns: [Turn] = []
        var said: [String] = []
        var open: (speaker: String?, role: Role, start: Int?, end: Int?)?
        func close() {
            guard let turn = open else { return }
            turns.append(
                Turn(
                    index: turns.count, speaker: turn.speaker, role: turn.role, start: turn.start, end: turn.end,
                    text: said.joined(separator: " ")))
        }
        for cue in cues where cue.text.contains(where: { !$0.isWhitespace }) {
            if let turn = open, let speaker = turn.speaker, speaker == cue.speaker {
                said.append(cue.text)
                open?.end = max(turn.end ?? .min, cue.end ?? cue.start ?? .min)
                if open?.end == .min { open?.end = nil }
                continue
            }
            close()
            said = [cue.text]
            open = (cue.speaker, role(cue), cue.start, cue.end)
        }
        close()
        return turns
    }
}
