import Coach

/// What a coach prompt is filled in with: a reply, as the rules have made it.
public struct CoachInputs: Sendable {
    private let values: [String: PromptInput?]

    /// - Parameter turns: The conversation before the statement that the reply answers, the oldest first.
    public init(_ reply: Reply, _ knowledge: Knowledge, turns: [PromptTurn] = []) {
        func name(_ regime: String?) -> PromptInput? {
            regime.map { .text(knowledge.regime($0)?.name ?? $0) }
        }
        func texts(_ texts: [String]) -> PromptInput { .list(texts.map { .text($0) }) }
        values = [
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
            "turns": .list(turns.map(\.input)),
        ]
    }

    /// The inputs that a version of the prompt declares.
    public func inputs(for prompt: Prompt) -> [String: PromptInput] { prompt.declared(values) }
}

extension Claim {
    fileprivate var input: PromptInput {
        .object([
            "text": .text(text), "source": .text(source), "as_of": .text(asOf), "confirm": .boolean(confirm),
        ])
    }
}
