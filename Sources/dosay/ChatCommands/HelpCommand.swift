enum HelpCommand: ChatCommand {
    static let name = "help"
    static let takes = "[COMMAND]"
    static let isPlainWord = true
    static let summary = "what there is"
    static func arguments(_ chat: Chat) -> [String] { ChatCommands.all.map { $0.name } }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let asked = argument.split(separator: " ").first.map { String($0.drop { $0 == "/" }) } ?? ""
        if asked.isEmpty {
            chat.screen.say("Type what the buyer said, or answer the question as they did. Beside that:")
        } else if ChatCommands.find(asked) == nil {
            ChatCommands.sayUnknown(asked, chat)
        }
        for command in ChatCommands.all where asked.isEmpty || command.name == asked {
            let usage = "/\(command.name)\(command.takes.isEmpty ? "" : " \(command.takes)")"
            chat.screen.labelled(usage, command.summary, column: 22)
        }
        return .goOn
    }
}
