/// What Tab completes: commands, and what they take.
enum ChatCompletion {
    static func complete(_ line: String, _ cursor: String.Index, _ chat: Chat) -> [Completion] {
        let typed = line[..<cursor]
        guard typed.hasPrefix("/") else { return [] }
        if let exercise = chat.exercise { return exercise.complete(typed) }
        guard let space = typed.firstIndex(of: " ") else {
            return candidates(ChatCommands.all.map { "/" + $0.name }, for: typed)
        }
        let name = typed[typed.index(after: typed.startIndex)..<space]
        guard let command = ChatCommands.find(String(name)) else { return [] }
        let argument = typed[typed.index(after: space)...]
        return candidates(command.arguments(chat), for: argument)
    }

    /// What can follow; of a candidate in several words only those from the last one typed on, which is what the editor
    /// replaces.
    private static func candidates(_ all: [String], for typed: Substring) -> [Completion] {
        let kept = typed.lastIndex(of: " ").map { typed.distance(from: typed.startIndex, to: $0) + 1 } ?? 0
        return all.filter { $0.hasPrefix(typed) }
            .map { Completion(text: String($0.dropFirst(kept)), display: $0, addsSpace: true) }
    }
}
