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
        chat.note("took back “\(change.statement)”: \(difference(change))")
        return .goOn
    }

    /// What is different now, in words.
    private static func difference(_ change: Conversation.Change) -> String {
        guard let now = change.now else { return "nothing is on the table any more" }
        var parts: [String] = []
        let (before, after) = (regimes(change.before), regimes(now))
        if before != after { parts.append("\(after) again, instead of \(before)") }
        let gone = change.settledBefore.filter { change.settledNow[$0.key] != $0.value }
        if !gone.isEmpty { parts.append("no longer settled: \(WhyCommand.settled(gone))") }
        return parts.isEmpty ? "back at “\(now.statement)”, which changes no ruling" : parts.joined(separator: "; ")
    }

    private static func regimes(_ reply: Reply) -> String {
        [reply.regime ?? "no regime", reply.also].compactMap { $0 }.joined(separator: " and ")
    }
}
