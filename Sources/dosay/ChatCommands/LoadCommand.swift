import Shelf

enum LoadCommand: ChatCommand {
    static let name = "load"
    static let takes = "FILE"
    static let summary = "takes up a saved session or practice where it stopped"

    static func arguments(_ chat: Chat) -> [String] {
        let names = chat.keeper.folder.flatMap { try? Disk.names(in: $0) } ?? []
        let here = (try? Disk.names(in: ".")) ?? []
        return (here + names).filter { $0.hasSuffix(".jsonl") }
    }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard !argument.isEmpty else {
            chat.note("which session? /save says where they are")
            return .goOn
        }
        let typed = TypedPath.expanded(argument, chat.workplace.environment)
        let places = [typed, typed + ".jsonl"]
        let paths = places + (chat.keeper.folder.map { folder in places.map { "\(folder)/\($0)" } } ?? [])
        do {
            guard let path = paths.first(where: { Disk.isFile($0) }) else {
                let places = ["here"] + (chat.keeper.folder.map { [$0] } ?? [])
                chat.note("there is no session \(argument), neither \(places.joined(separator: " nor in "))")
                return .goOn
            }
            if let practice = try PracticeRecord.read(path) {
                chat.practise(isNew: false) { try $0.resume(practice) }
                return .goOn
            }
            let turns = try SessionReader.read(path).standing
            guard !turns.isEmpty else {
                chat.note("nothing was said in that session")
                return .goOn
            }
            chat.startOver()
            for (at, turn) in turns.enumerated() {
                // What a model made of it then counts; nobody is asked again.
                let reply = chat.conversation.hear(turn.text, opinion: { _ in turn.opinion })
                // Only the last reply is worth reading again.
                if at == turns.count - 1 { chat.answer(reply) } else { chat.keep(reply) }
            }
            chat.note("took up \(turns.count) turn\(turns.count == 1 ? "" : "s")")
        } catch {
            chat.note("\(error)")
        }
        return .goOn
    }
}
