/// What a language model says a statement means. It is foreign text until a `Doubt` has taken it.
public struct SecondOpinion: Sendable, Hashable {
    /// The model's name.
    public let model: String
    /// The label of the prompt that asked it, such as `classifier@2`.
    public let prompt: String
    /// The SHA-256 of that prompt's file, as 64 lower-case hexadecimal digits.
    public let promptHash: String
    /// The intent it names; nil: its answer can't be read.
    public let intent: String?
    /// The words that are to settle it; nil: the prompt asks for none.
    public let quote: String?
    /// Whether it was given earlier, and kept.
    public let isCached: Bool

    public init(
        model: String, prompt: String, promptHash: String, intent: String?, quote: String?, isCached: Bool = false
    ) {
        self.model = model
        self.prompt = prompt
        self.promptHash = promptHash
        self.intent = intent
        self.quote = quote
        self.isCached = isCached
    }

    /// The same with the words of the statement that it quotes, or with nothing of its own.
    func holding(intent: String?, quote: String?) -> SecondOpinion {
        SecondOpinion(
            model: model, prompt: prompt, promptHash: promptHash, intent: intent, quote: quote, isCached: isCached)
    }
}
