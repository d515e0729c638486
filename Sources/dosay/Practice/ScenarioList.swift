import Coach
import Shelf

/// The scenarios there are.
enum ScenarioList {
    /// Whether what somebody names is a file: what has a slash in it or ends like one is no id.
    static func isFile(_ name: String) -> Bool {
        name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    /// The scenario of an id, or of a file.
    ///
    /// - Throws: `Failure` for an id that no scenario has, `Faults` for a file.
    static func find(_ id: String, _ knowledge: Knowledge) throws -> Scenario {
        if isFile(id) {
            return try ScenarioFile.read(at: id, knowledge)
        }
        if let scenario = knowledge.scenario(id) { return scenario }
        let ids = knowledge.scenarios.map(\.id)
        let hint = Suggestion.hint(for: id, among: ids) ?? "dosay practice lists what there is"
        throw Failure.usage("there is no scenario \(id.prefix(60)); \(hint)")
    }

    static func show(json: Bool, _ setting: Setting) throws {
        let scenarios = try setting.workplace().open().knowledge.scenarios
        if json {
            let list = scenarios.map {
                JSON.object([
                    ("id", .text($0.id)), ("difficulty", .text($0.difficulty.rawValue)), ("title", .text($0.title)),
                    ("who", .text(who($0))),
                ])
            }
            return Output.line(JSON.object([("scenarios", .list(list))]).line)
        }
        if scenarios.isEmpty { return Output.note("dosay: the knowledge has no scenarios") }
        let width = scenarios.map(\.id.count).max() ?? 0
        for scenario in scenarios {
            func padded(_ text: String, _ width: Int) -> String {
                text + String(repeating: " ", count: max(0, width - text.count))
            }
            Output.line(
                "\(padded(scenario.id, width))  \(padded(scenario.difficulty.rawValue, 6))  \(scenario.title) · \(who(scenario))"
                    .inert)
        }
    }

    static func who(_ scenario: Scenario) -> String { "\(scenario.persona.role), \(scenario.persona.place)" }
}
