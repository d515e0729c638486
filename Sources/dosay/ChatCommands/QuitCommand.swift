enum QuitCommand: ChatCommand {
    static let name = "quit"
    static let isPlainWord = true
    static let summary = "leaves (so does ^D)"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome { .leave }
}
