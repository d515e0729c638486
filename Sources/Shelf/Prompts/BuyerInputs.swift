import Coach

/// What a buyer prompt is filled in with: a practice, as far as it has come.
public struct BuyerInputs: Sendable {
    /// The name of the prompts that word what a buyer says.
    public static let name = "buyer"

    private let values: [String: PromptInput?]

    /// - Parameter turns: The call so far, the oldest first: the rep's last answer is the last of them.
    public init(_ rehearsal: Rehearsal, turns: [PromptTurn]) {
        let (scenario, persona) = (rehearsal.scenario, rehearsal.scenario.persona)
        let answer = turns.last.flatMap { $0.speaker == .rep ? $0 : nil }
        let before = answer == nil ? turns[...] : turns.dropLast()
        values = [
            "persona": .text(
                "\(persona.role), \(persona.place); knows \(persona.knows); is afraid of \(persona.fears)"),
            "situation": .text(scenario.briefing), "mood": .text(persona.temper), "line": .text(rehearsal.line),
            "wants": .text(persona.wonBy), "opening": scenario.beats.first?.says.first.map { .text($0) },
            "turns": .list(before.map(\.input)), "rep": answer.map { .text($0.text) },
        ]
    }

    /// The inputs that a version of the prompt declares.
    public func inputs(for prompt: Prompt) -> [String: PromptInput] { prompt.declared(values) }
}
