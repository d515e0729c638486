/// A message for a language model.
public struct Message: Sendable, Hashable {
    /// Whose words they are. `model` is dotprompt's name for what chat endpoints call the assistant.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        case system, user, model
    }

    public let role: Role
    public let content: String

    public init(role: Role, content: String) {
        self.role = role
        self.content = content
    }
}
