import Coach
import Shelf

/// A scenario, and where it is from.
struct Script {
    let scenario: Scenario
    /// nil: the knowledge.
    let file: PracticeOpening.Script?

    /// The scenario that somebody names by its id or its file.
    ///
    /// - Throws: `Failure` for an id that no scenario has, `Faults` and `Refused` for a file.
    static func named(_ name: String, _ knowledge: Knowledge) throws -> Script {
        let scenario = try ScenarioList.find(name, knowledge)
        guard ScenarioList.isFile(name) else { return Script(scenario: scenario, file: nil) }
        let file = PracticeOpening.Script(
            path: Disk.realPath(name) ?? name, sha256: SHA256.hex(try Disk.read(name)))
        return Script(scenario: scenario, file: file)
    }

    /// The scenario that a practice was begun with.
    ///
    /// - Throws: `Failure` when it isn't there any more.
    static func of(_ opening: PracticeOpening, _ knowledge: Knowledge) throws -> Script {
        try named(opening.script?.path ?? opening.scenario, knowledge)
    }
}
