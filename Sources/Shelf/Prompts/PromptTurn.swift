import Coach

/// What was said in a turn of a conversation, as prompts are told of it.
public struct PromptTurn: Sendable, Hashable {
    public let speaker: Role
    public let text: String

    public init(_ speaker: Role, _ text: String) {
        self.speaker = speaker
        self.text = text
    }

    var input: PromptInput { .object(["speaker": .text(speaker.rawValue), "text": .text(text)]) }
}
