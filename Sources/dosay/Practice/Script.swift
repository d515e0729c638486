import Coach
import Shelf

/// A scenario, and where it is from.
struct Script {
    let scenario: Scenario
    /// nil: the knowledge.
    let file: PracticeOpening.Script?

    /// The scenario that somebody names.
    ///
    /// - Throws: `Failure` for an id that no scenario has.
    static func named(_ name: String, _ knowledge: Knowledge) throws -> Script {
        Script(scenario: try ScenarioList.find(name, knowledge), file: nil)
    }

    /// The scenario that a practice was begun with.
    ///
    /// - Throws: `Failure` when it isn't there any more.
    static func of(_ opening: PracticeOpening, _ knowledge: Knowledge) throws -> Script {
        try named(opening.script?.path ?? opening.scenario, knowledge)
    }
}
