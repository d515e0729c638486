import Coach

enum MoreCommand: ChatCommand {
    static let name = "more"
    static let summary = "the rest of the reply: why it matters, other lines, other slips, where it breaks"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let reply = chat.lastReply(), let ruling = reply.ruling else { return .goOn }
        let screen = chat.screen
        if let intent = chat.knowledge.intent(reply.intent) { screen.labelled("means", intent.means) }
        if let why = reply.why { screen.labelled("why", why) }
        for line in chat.knowledge.lines(for: ruling.rule, intent: ruling.intent)
        where !reply.doSay.contains(where: { $0.id == line.id }) {
            screen.labelled("or say", "“\(line.text)”")
        }
        for slip in reply.dontSay.dropFirst() { screen.labelled("nor", "“\(slip.text)” · \(slip.why)") }
        if let limit = reply.limit { screen.labelled("breaks", "“\(limit.say)”") }
        for claim in reply.claims { SourcesCommand.show(claim, chat.knowledge, screen) }
        return .goOn
    }
}
