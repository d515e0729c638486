import Coach

enum UndoCommand: ChatCommand {
    static let name = "undo"
    static let summary = "takes the last turn back"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let change = chat.conversation.undo() else {
            chat.note("there is nothing to take back")
            return .goOn
        }
        chat.keeper.keepUndo(chat)
        chat.note("took back “\(change.statement)”: \(difference(change.before, change.now))")
        return .goOn
    }

    /// What is different now, in words.
    private static func difference(_ before: Reply, _ now: Reply?) -> String {
        guard let now else { return "nothing is on the table any more" }
        var parts: [String] = []
        if before.regime != now.regime {
            parts.append("\(before.regime ?? "no regime") is \(now.regime ?? "no regime") again")
        }
        let gone = before.facts.filter { now.facts[$0.key] != $0.value }
        if !gone.isEmpty { parts.append("no longer settled: \(WhyCommand.settled(gone))") }
        return parts.isEmpty ? "back at “\(now.statement)”, which changes no ruling" : parts.joined(separator: "; ")
    }
}
