import Coach

enum RetryCommand: ChatCommand {
    static let name = "retry"
    static let summary = "answers the last turn again, in other words"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let change = chat.conversation.retry(), let now = change.now else {
            chat.note("there is nothing to answer again")
            return .goOn
        }
        chat.keeper.keepUndo(chat)
        chat.answer(now)
        var changed: [String] = []
        if now.doSay != change.before.doSay { changed.append("another line to say") }
        if now.questions != change.before.questions { changed.append("another question") }
        if now.rule != change.before.rule { changed.append("row \(now.rule) instead of \(change.before.rule)") }
        chat.note(changed.isEmpty ? "that is all there is: the same reply" : changed.joined(separator: ", "))
        return .goOn
    }
}
