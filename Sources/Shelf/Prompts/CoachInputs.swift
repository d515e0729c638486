import Coach

/// What a coach prompt is filled in with: a reply, as the rules have made it.
public struct CoachInputs: Sendable {
    /// What was said in a turn of the conversation so far.
    public struct Turn: Sendable, Hashable {
        public let speaker: Role
        public let text: String

        public init(_ speaker: Role, _ text: String) {
            self.speaker = speaker
            self.text = text
        }
    }

    private let values: [String: PromptInput]

    /// - Parameter turns: The conversation before the statement that the reply answers, the oldest first.
    public init(_ reply: Reply, _ knowledge: Knowledge, turns: [Turn] = []) {
        func name(_ regime: String?) -> PromptInput? {
            regime.map { .text(knowledge.regime($0)?.name ?? $0) }
        }
        func texts(_ texts: [String]) -> PromptInput { .list(texts.map { .text($0) }) }
        let values: [String: PromptInput?] = [
            "statement": .text(reply.statement), "heard": .text(reply.heard),
            "ruling": .text(reply.ruling?.rule.readsAs ?? ""), "regime": name(reply.regime), "also": name(reply.also),
            "clock": reply.clock.map { .text($0) }, "ask_first": .boolean(reply.asksFirst),
            "questions": texts(reply.questions.map(\.text)), "do_say": texts(reply.doSay.map(\.text)),
            "dont_say": .list(
                reply.dontSay.map {
                    .object(["row": .text($0.row), "text": .text($0.text), "why": .text($0.why)])
                }),
            "why": reply.why.map { .text($0) }, "limit": reply.limit.map { .text($0.say) },
            "claims": .list(reply.claims.map(\.input)),
            "turns": .list(turns.map { .object(["speaker": .text($0.speaker.rawValue), "text": .text($0.text)]) }),
        ]
        self.values = values.compactMapValues(\.self)
    }

    /// The inputs that a version of the prompt declares: one that needs less is given less.
    public func inputs(for prompt: Prompt) -> [String: PromptInput] { Self.declared(values, prompt.inputs) }

    private static func declared(_ values: [String: PromptInput], _ fields: [PromptField]) -> [String: PromptInput] {
        var inputs: [String: PromptInput] = [:]
        for field in fields {
            if let value = values[field.name] { inputs[field.name] = declared(value, field.type) }
        }
        return inputs
    }

    private static func declared(_ value: PromptInput, _ type: PromptType) -> PromptInput {
        switch (value, type) {
        case (.object(let values), .object(let fields)): .object(declared(values, fields))
        case (.list(let items), .array(let element)): .list(items.map { declared($0, element) })
        default: value
        }
    }
}

extension Claim {
    fileprivate var input: PromptInput {
        .object([
            "text": .text(text), "source": .text(source), "as_of": .text(asOf), "confirm": .boolean(confirm),
        ])
    }
}
