/// Hints to the language model that a prompt is for, as dotprompt has them under `config`; nil where a prompt has none.
public struct PromptConfig: Sendable, Hashable {
    /// From 0, the likeliest word each time, to 2.
    public var temperature: Double?
    /// The longest answer, in tokens.
    public var maxOutputTokens: Int?

    public init(temperature: Double? = nil, maxOutputTokens: Int? = nil) {
        self.temperature = temperature
        self.maxOutputTokens = maxOutputTokens
    }

    /// Reads `config`; a hint that isn't known here is a fault, as nobody would follow it.
    static func read(_ root: YAMLMapping) -> PromptConfig {
        root.mapping("config", required: false) { config in
            PromptConfig(
                temperature: config.optionalNumber("temperature", in: 0...2),
                maxOutputTokens: config.optionalInteger("maxOutputTokens", in: 1...1_000_000))
        } ?? PromptConfig()
    }
}
