import Coach
import Shelf

enum DefineCommand: ChatCommand {
    static let name = "define"
    static let takes = "TERM"
    static let summary = "a term in plain words"
    static func arguments(_ chat: Chat) -> [String] { chat.knowledge.terms.map(\.term) }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let terms = chat.knowledge.terms
        let asked = argument.lowercased()
        guard !asked.isEmpty else {
            chat.note("which term? " + terms.map(\.term).joined(separator: ", "))
            return .goOn
        }
        let found = terms.first { term in ([term.term] + term.also).contains { $0.lowercased() == asked } }
        if let found {
            chat.screen.labelled(found.term, "\(found.say) (\(found.source))", column: Wrapping.columns(found.term) + 2)
        } else {
            let names = terms.flatMap { [$0.term] + $0.also }
            let longer = names.filter { $0.lowercased().contains(asked) }.prefix(5).joined(separator: ", ")
            let hint = longer.isEmpty ? Suggestion.hint(for: asked, among: names) : "there is \(longer)"
            chat.note("\(argument) isn't in the glossary\(hint.map { "; \($0)" } ?? "; /define lists what is")")
        }
        return .goOn
    }
}
