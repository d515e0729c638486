import Coach
import Shelf

enum CardCommand: ChatCommand {
    static let name = "card"
    static let takes = "[REGIME]"
    static let summary = "all there is to say about a regime"
    static func arguments(_ chat: Chat) -> [String] { chat.knowledge.regimes.map(\.id) }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let knowledge = chat.knowledge
        let asked = argument.isEmpty ? chat.conversation.ruling?.rule.regime ?? "" : argument
        guard let regime = knowledge.regime(named: asked) else {
            chat.note(asked.isEmpty ? "which one? \(Self.known(knowledge))" : Self.unknown(asked, knowledge))
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

    static func unknown(_ name: String, _ knowledge: Knowledge) -> String {
        let names = knowledge.regimes.flatMap { [$0.id] + $0.called }
        return
            "there is no regime \(name); \(Suggestion.hint(for: name, among: names) ?? "there are \(known(knowledge))")"
    }

    private static func known(_ knowledge: Knowledge) -> String {
        knowledge.regimes.map(\.id).joined(separator: ", ")
    }
}
