import Shelf

enum SaveCommand: ChatCommand {
    static let name = "save"
    static let takes = "[FILE]"
    static let summary = "copies this session to a file; without one, says where it is"

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard let session = chat.keeper.path else {
            chat.note(chat.keeper.reason.map { "nothing of this chat is kept: \($0)" } ?? "nothing was said yet")
            return .goOn
        }
        guard !argument.isEmpty else {
            chat.note("this session is in \(session)")
            return .goOn
        }
        let path = TypedPath.expanded(argument, chat.workplace.environment)
        let target = path.hasSuffix(".jsonl") ? path : path + ".jsonl"
        guard !Disk.isFile(target) else {
            chat.note("\(target) exists already; choose another name")
            return .goOn
        }
        do throws(Refused) {
            try Disk.replace(target, with: try Disk.read(session), mode: 0o600)
            chat.note("saved as \(target)")
        } catch {
            chat.note("\(error)")
        }
        return .goOn
    }
}
