import Coach

enum FactsCommand: ChatCommand {
    static let name = "facts"
    static let summary = "what the answers have settled, and what is still open"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let settled = chat.conversation.settled
        let intent = chat.conversation.ruling?.intent
        for fact in chat.knowledge.facts {
            let matters = intent.map { !fact.values(for: $0).isEmpty } ?? false
            guard settled[fact.id] != nil || matters else { continue }
            let value = fact.values.first { $0.id == settled[fact.id] }
            chat.screen.labelled(fact.id, value.map { "\($0.heard) (\($0.id))" } ?? "open: \(fact.about)", column: 10)
        }
        if settled.isEmpty, intent == nil { chat.note("nothing is settled yet") }
        return .goOn
    }
}
