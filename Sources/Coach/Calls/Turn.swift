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
        var said: [Cue] = []
        func close() {
            guard let first = said.first else { return }
            turns.append(
                Turn(
                    index: turns.count, speaker: first.speaker, role: role(first), start: first.start,
                    end: said.count == 1 ? first.end : said.compactMap { $0.end ?? $0.start }.max(),
                    text: said.map(\.text).joined(separator: " ")))
            said = []
        }
        for (cue, turn) in zip(cues, indices(of: cues)) {
            guard let turn else { continue }
            if turn > turns.count { close() }
            said.append(cue)
        }
        close()
        return turns
    }

    /// The index of the turn that each cue goes into; nil for cues without words.
    public static func indices(of cues: [Cue]) -> [Int?] {
        var turn = -1
        var speaker: String?
        return cues.map { cue in
            guard cue.text.contains(where: { !$0.isWhitespace }) else { return nil }
            if turn < 0 || speaker == nil || speaker != cue.speaker { turn += 1 }
            speaker = cue.speaker
            return turn
        }
    }
}
