import Shelf

enum PromptCommand: ChatCommand {
    static let name = "prompt"
    static let takes = "[NAME@N]"
    static let summary = "shows or chooses the coach prompt, for this chat alone"
    static func arguments(_ chat: Chat) -> [String] {
        chat.allPrompts()?.versions(of: CoachPrompt.name).map(\.label) ?? []
    }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let prompts = chat.allPrompts() else { return .goOn }
        let versions = prompts.versions(of: CoachPrompt.name)
        guard !argument.isEmpty else {
            for prompt in versions {
                let mark = prompt.label == chat.coach.label ? "* " : "  "
                chat.screen.labelled(mark + prompt.label, "\(prompt.description) \(prompt.changed)", column: 14)
            }
            return .goOn
        }
        let label = Int(argument) == nil ? argument : "\(CoachPrompt.name)@\(argument)"
        guard let prompt = prompts.find(label), prompt.name == CoachPrompt.name else {
            let hint = Suggestion.hint(for: label, among: versions.map(\.label))
            chat.note("there is no coach prompt \(label)\(hint.map { "; \($0)" } ?? "; /prompt lists them")")
            return .goOn
        }
        chat.prompts.choose(prompt)
        chat.note("\(prompt.label) for this chat; `dosay prompts use \(prompt.label)` makes it the active one")
        if let reply = chat.conversation.reply, !chat.json { chat.show(reply) }
        return .goOn
    }
}
