enum OpinionCommand: ChatCommand {
    static let name = "opinion"
    static let takes = "[on | off]"
    static let summary = "says whether the language model is asked about what the ear isn't sure of, or changes it"
    static func arguments(_ chat: Chat) -> [String] { ["on", "off"] }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        switch argument {
        case "":
            chat.note(
                chat.consultant.map { "\($0.model) is asked where the ear isn't sure; /opinion off asks nobody" }
                    ?? "nobody is asked where the ear isn't sure; /opinion on asks the voice's model")
        case "on":
            guard chat.asksSecondOpinions(true), let consultant = chat.consultant else {
                chat.note("there is no voice to ask; /voice URL MODEL chooses one")
                return .goOn
            }
            chat.note("\(consultant.model) is asked from here on where the ear isn't sure; a clear reading stands")
        case "off":
            chat.asksSecondOpinions(false)
            chat.note("nobody is asked from here on; what the ear hears stands")
        default: chat.note("/\(name) \(takes)")
        }
        return .goOn
    }
}
