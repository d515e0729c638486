import Coach

/// What a reply needs of the coach prompt in use: neither the template nor the words for a model.
public struct CoachPrompt: Sendable, Hashable {
    /// `coach@1`; nil when none is in use.
    public let label: String?
    /// The SHA-256 of its file, as 64 lower-case hexadecimal digits; nil when none is in use.
    public let sha256: String?
    /// How a reply is framed.
    public let frame: Frame

    public init(label: String?, sha256: String?, frame: Frame) {
        self.label = label
        self.sha256 = sha256
        self.frame = frame
    }

    /// Of a version of the prompt, or of none.
    public init(_ prompt: Prompt?) {
        self.init(label: prompt?.label, sha256: prompt?.sha256, frame: prompt?.frame ?? .standing)
    }

    /// The one that folders of prompts have in use.
    ///
    /// - Throws: Everything wrong with any of the prompts.
    static func read(_ folders: [String]) throws(Faults) -> CoachPrompt {
        CoachPrompt(try PromptShelf.read(folders).active(name))
    }

    public static let name = "coach"
}
