import Coach

/// What a classifier prompt is filled in with: a statement that the ear isn't sure of, and the intents in question.
public struct ClassifierInputs: Sendable {
    private let values: [String: PromptInput?]

    public init(_ doubt: Doubt) {
        let intents = doubt.choices.map { choice in
            let fields: [String: PromptInput?] = [
                "id": .text(choice.id), "means": .text(choice.means),
                "parted_by": choice.partedBy.map { .text($0) },
            ]
            return PromptInput.object(fields.compactMapValues(\.self))
        }
        values = ["statement": .text(doubt.statement), "intents": .list(intents)]
    }

    /// The inputs that a version of the prompt declares: one that needs less is given less.
    public func inputs(for prompt: Prompt) -> [String: PromptInput] { prompt.declared(values) }

    public static let name = "classifier"
}
