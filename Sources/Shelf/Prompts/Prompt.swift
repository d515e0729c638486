import Coach

/// One version of a system prompt, as its file has it.
public struct Prompt: Sendable, Hashable {
    public let name: String
    public let version: Int
    public let description: String
    /// What changed in this version, and why.
    public let changed: String
    /// Who it is for; nil: it doesn't say.
    public let audience: String?
    /// The model it was written for; nil: any.
    public let model: String?
    public let config: PromptConfig
    /// What a model is to answer with; nil: text.
    public let output: PromptOutput?
    /// What the template is filled with, in the file's order.
    public let inputs: [PromptField]
    /// What an input is when it is left out.
    public let defaults: [String: PromptInput]
    /// The template below the front matter.
    public let body: String
    /// How a reply is framed offline; coach prompts alone have one.
    public let frame: Frame?
    /// What the filled-in template must and must not contain.
    public let tests: [PromptCase]
    public let path: String
    /// Of the file's bytes, as 64 lower-case hexadecimal digits.
    public let sha256: String
    /// Where it says what changed.
    let changedPlace: Place
    /// The line of the file on which the body starts.
    let bodyLine: Int

    /// Name and version: `coach@1`.
    public var label: String { PromptLabel(name: name, version: version).description }
}
