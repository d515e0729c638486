import Glibc

enum RoleplayCommand: ChatCommand {
    static let name = "roleplay"
    static let takes = "[SCENARIO]"
    static let summary = "plays a buyer for you to answer; without one, lists whom there is"
    static func arguments(_ chat: Chat) -> [String] { chat.knowledge.scenarios.map(\.id) }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        guard !argument.isEmpty else {
            for scenario in chat.knowledge.scenarios {
                chat.screen.labelled(
                    scenario.id, "\(scenario.difficulty.rawValue) · \(scenario.title) · \(ScenarioList.who(scenario))",
                    column: 36)
            }
            return .goOn
        }
        // Who practises again and again hears other wordings; a script hears the same ones.
        let seed = chat.isInteractive ? UInt64(time(nil)) % 1_000 : 0
        chat.practise(isNew: true) { $0.begin(try Script.named(argument, $0.knowledge), seed: seed) }
        return .goOn
    }
}
