import Coach
import Shelf

enum CardCommand: ChatCommand {
    static let name = "card"
    static let takes = "[REGIME]"
    static let summary = "all there is to say about a regime"
    static func arguments(_ chat: Chat) -> [String] { chat.knowledge.regimes.map(\.id) }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let knowledge = chat.knowledge
        let asked = argument.isEmpty ? chat.conversation.ruling?.rule.regime ?? "" : argument.lowercased()
        let known = knowledge.regimes.first {
            $0.id == asked || $0.name == asked || $0.called.contains { $0.lowercased() == asked }
        }
        guard let regime = known else {
            let names = knowledge.regimes.map(\.id)
            chat.note(
                asked.isEmpty
                    ? "which one? \(names.joined(separator: ", "))"
                    : "there is no card \(asked); "
                        + (Suggestion.hint(for: asked, among: names + knowledge.regimes.flatMap(\.called))
                            ?? names.joined(separator: ", ")))
            return .goOn
        }
        chat.screen.say(regime.name, .strong)
        for heading in Heading.allCases {
            guard let passage = regime.card[heading] else { continue }
            chat.screen.labelled(heading.title, "\(passage.say) (\(passage.source))", column: 22)
        }
        for limit in regime.limits { chat.screen.labelled("where it breaks", "“\(limit.say)”", column: 22) }
        return .goOn
    }
}
