import Coach
import Shelf

enum CompareCommand: ChatCommand {
    static let name = "compare"
    static let takes = "[REGIME…]"
    static let summary = "the regimes side by side, and the order to try them in"
    static func arguments(_ chat: Chat) -> [String] { chat.knowledge.regimes.map(\.id) }

    static func run(_ argument: String, _ chat: Chat) -> Chat.Outcome {
        let (knowledge, screen) = (chat.knowledge, chat.screen)
        let asked = argument.split { " ,".contains($0) }.map { String($0) }
        if let unknown = asked.first(where: { knowledge.regime(named: $0) == nil }) {
            chat.note(CardCommand.unknown(unknown, knowledge))
            return .goOn
        }
        let wanted = asked.compactMap { knowledge.regime(named: $0)?.id }
        let shown = knowledge.regimes.filter { wanted.isEmpty || wanted.contains($0.id) }
        for dimension in knowledge.comparison.dimensions {
            screen.say("\(dimension.name) (\(dimension.source))", .strong)
            for regime in shown {
                screen.labelled(regime.name, dimension.cells[regime.id] ?? "–", column: 14)
            }
        }
        screen.say("The order to try them in", .strong)
        for (at, step) in knowledge.comparison.order.enumerated() {
            screen.labelled(
                "\(at + 1) \(step.regime)", "\(step.tryThis) Move on \(step.moveOn) (\(step.source))", column: 14)
        }
        return .goOn
    }
}
