import Coach
import Shelf

enum DisputeCommand: PracticeCommand {
    static let name = "dispute"
    static let takes = "TURN CHECK [WHY] or GOAL [WHY]"
    static let summary = "puts on record that something was judged wrong, for a trainer to look at"

    static func run(_ argument: String, _ stage: Stage) {
        let words = argument.split(maxSplits: 2) { $0.isWhitespace }.map { String($0) }
        guard let first = words.first else { return stage.tell("what? \(takes): /dispute 2 right-regime I named it") }
        let goals = stage.rehearsal.scenario.goals
        if let goal = goals.first(where: { $0.id == first }) {
            return record(Dispute(of: .goal(goal.id), why: words.dropFirst().joined(separator: " ")), stage)
        }
        guard let turn = Int(first) else {
            let hint = Suggestion.hint(for: first, among: goals.map(\.id)) ?? "a turn's number, or a goal"
            return stage.tell("there is no goal \(first.clipped(to: 40)); \(hint)")
        }
        let made = stage.rehearsal.checks(of: turn)
        guard !made.isEmpty else { return stage.tell("there is no turn \(turn)") }
        guard words.count > 1, let check = made.first(where: { $0.rawValue == words[1] }) else {
            let names = made.map(\.rawValue)
            let hint = words.count > 1 ? Suggestion.hint(for: words[1], among: names) : nil
            return stage.tell("which check of turn \(turn)? \(hint ?? names.joined(separator: ", "))")
        }
        record(Dispute(of: .check(turn: turn, check), why: words.count > 2 ? words[2] : ""), stage)
    }

    private static func record(_ dispute: Dispute, _ stage: Stage) {
        stage.happen(.dispute(dispute))
        stage.tell("on record; the score stands until a trainer overrides it (dosay override)")
    }
}
