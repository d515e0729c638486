import Shelf

enum PromptCommand: ChatCommand {
    static let name = "prompt"
    static let takes = "[NAME@N]"
    static let summary = "shows or chooses the versions of prompts in use, for this chat alone"
    static func arguments(_ chat: Chat) -> [String] { versions(chat.allPrompts()).map(\.label) }

    /// What a chat has a use for.
    private static let names = [CoachPrompt.name, BuyerInputs.name, ClassifierInputs.name]

    private static func versions(_ prompts: PromptShelf?) -> [Prompt] {
        names.flatMap { prompts?.versions(of: $0) ?? [] }
    }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let prompts = chat.allPrompts() else { return .goOn }
        let versions = versions(prompts)
        guard !argument.isEmpty else {
            let inUse = names.compactMap { try? chat.prompts.version(of: $0)?.label }
            for prompt in versions {
                let mark = inUse.contains(prompt.label) ? "* " : "  "
                chat.screen.labelled(mark + prompt.label, "\(prompt.description) \(prompt.changed)", column: 14)
            }
            return .goOn
        }
        let label = Int(argument) == nil ? argument : "\(CoachPrompt.name)@\(argument)"
        guard let prompt = versions.first(where: { $0.label == label }) else {
            let hint = Suggestion.hint(for: label, among: versions.map(\.label))
            chat.note("a chat has no use for a prompt \(label)\(hint.map { "; \($0)" } ?? "; /prompt lists them")")
            return .goOn
        }
        chat.prompts.choose(prompt)
        chat.note("\(prompt.label) for this chat; `dosay prompts use \(prompt.label)` makes it the active one")
        if prompt.name == CoachPrompt.name, let reply = chat.conversation.reply, !chat.json { chat.show(reply) }
        return .goOn
    }
}
