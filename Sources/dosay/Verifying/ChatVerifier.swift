import Coach
import Shelf

/// Hears the sessions of chats again.
struct ChatVerifier {
    private let opened: Store.Opened

    init(_ opened: Store.Opened) { self.opened = opened }

    func verify(_ session: SessionReader.Session, _ path: String) -> Verification {
        var conversation = Conversation(knowledge: opened.knowledge, ears: opened.ears)
        var problems: [Verification.Problem] = []
        var known: [String] = []
        var turns = 0
        var consulted: [String] = []
        if let line = session.firstBreak {
            problems.append(.init(line: line, text: "it doesn't bear the hash of the line before"))
        }
        for (line, entry) in session.entries {
            switch entry {
            case .undo: _ = conversation.undo()
            case .turn(let turn):
                turns += 1
                let reply = conversation.hear(turn.text, opinion: { _ in turn.opinion })
                if let taken = reply.consultation?.opinion, taken.intent != nil { consulted.append(taken.model) }
                if let heard = turn.knowledge, !known.contains(heard) { known.append(heard) }
                if turn.intent != reply.intent || turn.rule != reply.rule {
                    let then = "\(turn.intent ?? "nothing") by \(turn.rule ?? "no row")"
                    problems.append(
                        .init(line: line, text: "it says \(then), and \(reply.intent) by \(reply.rule) comes out"))
                }
            }
        }
        let here = opened.knowledge.fingerprint
        let others = known.filter { $0 != here }
        var remarks =
            others.isEmpty
            ? [] : ["it was heard by other knowledge (\(others.joined(separator: ", "))) than there is here (\(here))"]
        if !consulted.isEmpty {
            let models = Set(consulted).sorted().map { $0.clipped(to: 60) }.joined(separator: ", ")
            remarks.append(
                "\(consulted.count) of its turns stand as a language model (\(models)) is said to have heard them")
        }
        return Verification(
            file: path, what: "chat", turns: turns, knowledge: (known, here), score: nil,
            problems: problems.sorted { $0.line < $1.line }, remarks: remarks)
    }
}
