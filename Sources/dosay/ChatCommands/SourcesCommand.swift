import Coach

enum SourcesCommand: ChatCommand {
    static let name = "sources"
    static let summary = "where the last reply comes from, and where the documents disagree"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let reply = chat.lastReply(), let ruling = reply.ruling else { return .goOn }
        let (screen, knowledge) = (chat.screen, chat.knowledge)
        screen.labelled("row", "\(ruling.rule.id): \(ruling.rule.source)")
        for line in reply.doSay {
            let status = knowledge.doSay(line.id).map { " (\($0.status.rawValue))" } ?? ""
            screen.labelled("say", line.source + status)
        }
        for slip in reply.dontSay.prefix(1) {
            let source = knowledge.dontSay.first { $0.id == slip.id }?.source
            screen.labelled("not", "\(slip.row): \(source ?? "")")
        }
        for claim in reply.claims { show(claim, knowledge, screen) }
        return .goOn
    }

    /// A claim, and those that say otherwise.
    static func show(_ claim: Claim, _ knowledge: Knowledge, _ screen: Screen) {
        screen.labelled("claim", words(claim))
        for other in claim.against.compactMap({ knowledge.claim($0) }) { screen.labelled("against", words(other)) }
    }

    private static func words(_ claim: Claim) -> String {
        let confirm = claim.confirm ? ", confirm before citing" : ""
        return "\(claim.text) (\(claim.source); as of \(claim.asOf), \(claim.status.rawValue)\(confirm))"
    }
}
