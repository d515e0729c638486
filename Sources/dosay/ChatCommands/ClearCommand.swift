enum ClearCommand: ChatCommand {
    static let name = "clear"
    static let summary = "clears the table for a new conversation; the session so far is kept"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        chat.startOver()
        if chat.isInteractive { Output.write("\u{1B}[H\u{1B}[2J".utf8) }
        chat.note("starting over")
        return .goOn
    }
}
