enum AnalogyCommand: ChatCommand {
    static let name = "analogy"
    static let summary = "what it is like, where that holds, and where it breaks"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard chat.lastReply() != nil else { return .goOn }
        guard let analogy = chat.conversation.nextAnalogy() else {
            chat.note("there is no regime on the table to compare with anything")
            return .goOn
        }
        chat.screen.labelled("like", analogy.analog)
        chat.screen.labelled("holds", analogy.holds)
        chat.screen.labelled("breaks", analogy.breaks)
        chat.screen.labelled("source", analogy.source)
        return .goOn
    }
}
