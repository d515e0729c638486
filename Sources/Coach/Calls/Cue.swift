/// A piece of a recorded call as an export has it: often a few words of a longer turn.
public struct Cue: Sendable, Hashable {
    /// As the export names them; nil when it doesn't say who spoke.
    public let speaker: String?
    /// What the format itself knows of the speaker's side; nil when it doesn't say.
    public let role: Role?
    /// From the start of the call, in milliseconds; nil when the export doesn't tell.
    public let start: Int?
    public let end: Int?
    public let text: String

    public init(speaker: String?, role: Role? = nil, start: Int? = nil, end: Int? = nil, text: String) {
        self.speaker = speaker
        self.role = role
        self.start = start
        self.end = end
        self.text = text
    }
}
