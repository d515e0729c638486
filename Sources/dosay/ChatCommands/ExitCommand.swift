enum ExitCommand: ChatCommand {
    static let name = "exit"
    static let isPlainWord = true
    static let summary = "the same as /quit"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome { .leave }
}
