/// What Tab completes: commands, and what they take.
enum ChatCompletion {
    static func complete(_ line: String, _ cursor: String.Index, _ chat: Chat) -> [Completion] {
        let typed = line[..<cursor]
        guard typed.hasPrefix("/") else { return [] }
        guard let space = typed.firstIndex(of: " ") else {
            return candidates(ChatCommands.all.map { "/" + $0.name }, for: typed)
        }
        let name = typed[typed.index(after: typed.startIndex)..<space]
        guard let command = ChatCommands.find(String(name)) else { return [] }
        let start = typed.lastIndex(of: " ").map { typed.index(after: $0) } ?? typed.endIndex
        return candidates(command.arguments(chat), for: typed[start...])
    }

    private static func candidates(_ all: [String], for typed: Substring) -> [Completion] {
        all.filter { $0.hasPrefix(typed) }.map { Completion(text: $0, display: $0, addsSpace: true) }
    }
}
