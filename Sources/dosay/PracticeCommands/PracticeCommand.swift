import Shelf

/// Something a rep can ask for in a practice, beside answering the buyer.
protocol PracticeCommand: SendableMetatype {
    /// Its name, without the slash.
    static var name: String { get }
    /// What it takes, as help shows it; empty: nothing.
    static var takes: String { get }
    /// What it does, in a few words.
    static var summary: String { get }
    static func run(_ argument: String, _ stage: Stage)
}

extension PracticeCommand {
    static var takes: String { "" }
}

/// Every command of a practice: a new one is one file and one line here.
enum PracticeCommands {
    static let all: [any PracticeCommand.Type] = [
        HintCommand.self, RubricCommand.self, WhyLineCommand.self, AgainCommand.self, DisputeCommand.self,
        PracticeHelpCommand.self,
        LeaveCommand.self,
    ]

    /// Runs a line that starts with a slash.
    static func run(_ line: String, _ stage: Stage) {
        let words = line.dropFirst().split(maxSplits: 1) { $0.isWhitespace }.map(\.trimmed)
        let name = words.first?.lowercased() ?? ""
        guard let command = all.first(where: { $0.name == name }) else {
            let near = Suggestion.nearest(to: name, among: all.map { $0.name })
            let hint = near.map { "did you mean /\($0)?" } ?? "/help lists what there is in a practice"
            return stage.tell("there is no /\(name.clipped(to: 40)) here; \(hint)")
        }
        command.run(words.count > 1 ? words[1] : "", stage)
    }

    /// What Tab completes.
    static func complete(_ typed: Substring) -> [Completion] {
        all.map { "/" + $0.name }.filter { $0.hasPrefix(typed) }
            .map { Completion(text: $0, display: $0, addsSpace: true) }
    }
}
