import Coach
import Shelf

/// Something a person can ask of the chat itself.
protocol ChatCommand: SendableMetatype {
    /// Its name, without the slash.
    static var name: String { get }
    /// What it takes, as help shows it; empty: nothing.
    static var takes: String { get }
    /// What it does, in a few words.
    static var summary: String { get }
    /// Whether it is meant even without the slash, by somebody at a terminal.
    static var isPlainWord: Bool { get }
    /// What its argument may be, for completion.
    static func arguments(_ chat: Chat) -> [String]
    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome
}

extension ChatCommand {
    static var takes: String { "" }
    static var isPlainWord: Bool { false }
    static func arguments(_ chat: Chat) -> [String] { [] }
}

/// Every command: a new one is one file and one line here.
enum ChatCommands {
    static let all: [any ChatCommand.Type] = [
        HelpCommand.self, WhyCommand.self, SourcesCommand.self, CardCommand.self, CompareCommand.self,
        MoreCommand.self, AnalogyCommand.self, ExplainCommand.self, FactsCommand.self, DefineCommand.self,
        UndoCommand.self, DrillCommand.self,
        RetryCommand.self, EditCommand.self, PromptCommand.self, VoiceCommand.self, OpinionCommand.self,
        SaveCommand.self, LoadCommand.self,
        RoleplayCommand.self, ForgetCommand.self, ClearCommand.self, ExitCommand.self, QuitCommand.self,
    ]

    static func find(_ name: String) -> (any ChatCommand.Type)? { all.first { $0.name == name } }

    /// Runs a line that starts with a slash.
    static func run(_ line: String, _ chat: Chat) -> Chat.Outcome {
        let words = line.dropFirst().split(maxSplits: 1) { $0.isWhitespace }.map(\.trimmed)
        guard let command = find(words.first ?? "") else {
            sayUnknown(words.first ?? "", chat)
            return .goOn
        }
        return command.run(words.count > 1 ? words[1] : "", chat)
    }

    /// Says that there is no such command, and which was probably meant.
    static func sayUnknown(_ name: String, _ chat: Chat) {
        let near = Suggestion.nearest(to: name, among: all.map { $0.name })
        let hint = near.map { "did you mean /\($0)?" } ?? "/help lists what there is"
        chat.note("there is no /\(name.prefix(60)); \(hint)")
    }
}

extension Chat {
    /// The last reply, or a word that there is none.
    func lastReply() -> Reply? {
        if conversation.reply == nil { note("nothing was said yet; type what the buyer said") }
        return conversation.reply
    }
}
