import Coach

/// A scenario, with the places of what can be wrong with it.
struct PlacedScenario {
    let scenario: Scenario
    let beats: [Place]
    /// Of each beat.
    let branches: [[Place]]
    let goals: [Place]
}

/// A file of `scenarios/`: a buyer to practise on.
enum ScenarioFile {
    private typealias BeatEntry = (beat: Beat, place: Place, branches: [Place])

    static func read(_ map: YAMLMapping) -> Placed<PlacedScenario> {
        let place = map.place(of: "id")
        let id = id(map)
        let file = map.place.file.split(separator: "/").last.map { String($0) } ?? ""
        if !id.isEmpty, file != "\(id).yaml" {
            map.reading.fault(place, "the scenario \(id) is in \(file)", hint: "its file must be \(id).yaml")
        }
        let title = map.text("title")
        let difficulty = map.choice("difficulty", or: Scenario.Difficulty.easy)
        let persona = map.mapping("persona") { entry in
            Persona(
                role: entry.text("role"), place: entry.text("place"), temper: entry.text("temper"),
                knows: entry.text("knows"), fears: entry.text("fears"), wonBy: entry.text("won_by"))
        }
        let patience = map.integer("patience")
        let briefing = map.text("briefing")
        let beats = map.mappings("beats") { beat($0) }
        let goals = map.mappings("goals") { entry in (goal: goal(entry), place: entry.place(of: "id")) }
        let scenario = Scenario(
            id: id, title: title, difficulty: difficulty,
            persona: persona ?? Persona(role: "", place: "", temper: "", knows: "", fears: "", wonBy: ""),
            patience: patience, briefing: briefing, beats: beats.map(\.beat), goals: goals.map(\.goal))
        return Placed(
            value: PlacedScenario(
                scenario: scenario, beats: beats.map(\.place), branches: beats.map(\.branches),
                goals: goals.map(\.place)), place: place)
    }

    private static func beat(_ map: YAMLMapping) -> BeatEntry {
        let branches = map.mappings("on", required: false) { entry in
            let act = act(entry, "move")
            return (branch: Beat.Branch(act: act, to: entry.text("to")), place: entry.place(of: "to"))
        }
        let beat = Beat(
            id: id(map), raises: map.optionalReference("raises", to: .intent), says: map.lines("says").map(\.value),
            branches: branches.map(\.branch),
            ends: map.optionalText("ends") == nil ? nil : map.choice("ends", or: Beat.Ending.lost))
        return (beat, map.place(of: "id"), branches.map(\.place))
    }

    private static func goal(_ map: YAMLMapping) -> Goal {
        let isNever = map.optionalText("never") != nil
        let act = act(map, isNever ? "never" : "move")
        if isNever, map.optionalText("move") != nil {
            map.reading.fault(
                map.place(of: "never"), "a goal has `move` or `never`, not both", hint: "make it two goals")
        }
        return Goal(
            id: id(map), asks: map.text("asks"), act: act, isNever: isNever, beats: map.texts("beats").map(\.value))
    }

    private static func act(_ map: YAMLMapping, _ key: String) -> Act {
        Act(map.choice(key, or: Act.Kind.any), phrase: map.optionalText("phrase"))
    }

    /// An id that is looked for in no other file.
    private static func id(_ map: YAMLMapping) -> String {
        let id = map.text("id")
        if !id.isEmpty, !Reading.isID(id) {
            map.reading.fault(map.place(of: "id"), "`\(id)` is no id", hint: "small letters, digits and hyphens")
        }
        return id
    }
}
