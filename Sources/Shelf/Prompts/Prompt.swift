import Coach

/// One version of a system prompt, as its file has it.
public struct Prompt: Sendable, Hashable {
    public let name: String
    public let version: Int
    public let description: String
    /// What changed in this version, and why.
    public let changed: String
    /// What the template is filled with, in the file's order.
    public let inputs: [PromptField]
    /// What an input is when it is left out.
    public let defaults: [String: PromptInput]
    /// The template below the front matter.
    public let body: String
    /// How a reply is framed offline; coach prompts alone have one.
    public let frame: Frame?
    public let path: String
    /// Of the file's bytes, as 64 lower-case hexadecimal digits.
    public let sha256: String
    /// The line of the file on which the body starts.
    let bodyLine: Int

    /// Name and version: `coach@1`.
    public var label: String { PromptLabel(name: name, version: version).description }
}
