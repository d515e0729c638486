enum ForgetCommand: ChatCommand {
    static let name = "forget"
    static let summary = "deletes this session's file and starts over (the lines you typed stay in the history)"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let path = chat.keeper.path
        do {
            try chat.keeper.forget()
            chat.startOver()
            chat.note(path.map { "\($0) is gone; starting over" } ?? "there was no file; starting over")
        } catch {
            chat.note("\(error)")
        }
        return .goOn
    }
}
