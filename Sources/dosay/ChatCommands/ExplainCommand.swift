import Coach
import Shelf

enum ExplainCommand: ChatCommand {
    static let name = "explain"
    static let takes = "[INTENT]"
    static let summary = "what an intent means, and what parts it from those it is taken for"
    static func arguments(_ chat: Chat) -> [String] { chat.knowledge.intents.map(\.id) }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let knowledge = chat.knowledge
        let asked = argument.isEmpty ? chat.conversation.reply?.intent ?? "" : argument.lowercased()
        guard let intent = knowledge.intent(asked) else {
            let ids = knowledge.intents.map(\.id)
            let near = ids.filter { $0.contains(asked) }.joined(separator: ", ")
            let hint = near.isEmpty ? Suggestion.hint(for: asked, among: ids) : "there are \(near)"
            chat.note(
                asked.isEmpty
                    ? "which one? \(ids.joined(separator: ", "))"
                    : "there is no intent \(asked)\(hint.map { "; \($0)" } ?? "")")
            return .goOn
        }
        chat.screen.labelled(intent.id, "\(intent.means) (\(intent.source))", column: Wrapping.columns(intent.id) + 2)
        for near in intent.nearMisses { chat.screen.labelled("not", "\(near.intent): \(near.partedBy)") }
        return .goOn
    }
}
