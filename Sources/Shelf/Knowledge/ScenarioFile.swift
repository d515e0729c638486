import Coach

/// A file of `scenarios/`, or one that lies anywhere else: a buyer to practise on.
public enum ScenarioFile {
    /// Reads a file that isn't of the knowledge, and proves what it holds as a scenario of the knowledge is proven.
    ///
    /// - Throws: `Faults`, everything that is wrong with it.
    public static func read(at path: String, _ knowledge: Knowledge) throws(Faults) -> Scenario {
        let reading = Reading()
        let placed = YAMLFile.read(path, reading) { read($0, isOfKnowledge: false) }
        for reference in reading.references where knowledge.intent(reference.id) == nil {
            reading.unknown(reference, among: knowledge.intents.map(\.id))
        }
        if let placed { ScenarioFaults.report(placed.value, placed.place, knowledge, reading) }
        guard let placed, reading.faults.isEmpty else { throw Faults(reading.faults) }
        return placed.value.scenario
    }

    /// - Parameter isOfKnowledge: Whether it is looked for by its id, which its name then has to tell.
    static func read(_ map: YAMLMapping, isOfKnowledge: Bool = true) -> Placed<PlacedScenario> {
        let place = map.place(of: "id")
        let id = id(map)
        let file = map.place.file.split(separator: "/").last.map { String($0) } ?? ""
        if isOfKnowledge, !id.isEmpty, file != "\(id).yaml" {
            map.reading.fault(place, "the scenario \(id) is in \(file)", hint: "its file must be \(id).yaml")
        }
        var doubts: Set<ScenarioDoubt> = []
        let title = map.text("title")
        let recorded = map.optionalText("recorded")
        let difficulty = map.choice("difficulty", or: Scenario.Difficulty.easy)
        let persona = map.mapping("persona") { entry in
            Persona(
                role: entry.text("role"), place: entry.text("place"), temper: entry.text("temper"),
                knows: entry.text("knows"), fears: entry.text("fears"), wonBy: entry.text("won_by"))
        }
        let (patience, isPatienceClear) = map.reading.watching { map.integer("patience") }
        if !isPatienceClear { doubts.insert(.patience) }
        let briefing = map.text("briefing")
        let (beats, areBeatsClear) = map.reading.watching { map.mappings("beats") { beat($0) } }
        if beats.isEmpty, !areBeatsClear { doubts.insert(.beats) }
        for (at, beat) in beats.enumerated() { doubts.formUnion(beat.doubts.map { $0(at) }) }
        let goals = map.mappings("goals") { goal($0) }
        for (at, goal) in goals.enumerated() where !goal.isClear { doubts.insert(.goal(at)) }
        let scenario = Scenario(
            id: id, title: title, difficulty: difficulty,
            persona: persona ?? Persona(role: "", place: "", temper: "", knows: "", fears: "", wonBy: ""),
            patience: patience, briefing: briefing, beats: beats.map(\.beat), goals: goals.map(\.goal),
            weights: weights(map), recorded: recorded)
        return Placed(
            value: PlacedScenario(
                scenario: scenario, beats: beats.map(\.place), branches: beats.map(\.branches),
                goals: goals.map(\.place), doubts: doubts), place: place)
    }

    private typealias BeatEntry = (beat: Beat, place: Place, branches: [Place], doubts: [(Int) -> ScenarioDoubt])

    private static func beat(_ map: YAMLMapping) -> BeatEntry {
        var doubts: [(Int) -> ScenarioDoubt] = []
        let (says, areWordsClear) = map.reading.watching { map.linesOrTexts("says") }
        if !areWordsClear { doubts.append { .wordings(beat: $0) } }
        let (branches, areBranchesClear) = map.reading.watching {
            map.mappings("on", required: false) { branch($0) }
        }
        for (number, branch) in branches.enumerated() where !branch.isClear {
            doubts.append { .act(beat: $0, branch: number) }
        }
        let (ends, isEndClear) = map.reading.watching { () -> Beat.Ending? in
            map.optionalText("ends") == nil ? nil : map.choice("ends", or: Beat.Ending.lost)
        }
        let isCourseClear = isEndClear && (areBranchesClear || branches.last?.isClear == true)
        if !isCourseClear { doubts.append { .course(beat: $0) } }
        let beat = Beat(
            id: id(map), raises: map.optionalReference("raises", to: .intent), says: says.map(\.value),
            branches: branches.map(\.branch), ends: ends, then: map.optionalText("then"))
        return (beat, map.place(of: "id"), branches.map(\.place), doubts)
    }

    private static func branch(_ map: YAMLMapping) -> (branch: Beat.Branch, place: Place, isClear: Bool) {
        let (act, isClear) = map.reading.watching { self.act(map, "move") }
        return (Beat.Branch(act: act, to: map.text("to")), map.place(of: "to"), isClear)
    }

    private static func goal(_ map: YAMLMapping) -> (goal: Goal, place: Place, isClear: Bool) {
        let isNever = map.optionalText("never") != nil
        let (act, isClear) = map.reading.watching { self.act(map, isNever ? "never" : "move") }
        if isNever, map.optionalText("move") != nil {
            map.reading.fault(
                map.place(of: "never"), "a goal has `move` or `never`, not both", hint: "make it two goals")
        }
        let goal = Goal(
            id: id(map), asks: map.text("asks"), act: act, isNever: isNever, beats: map.texts("beats").map(\.value),
            weight: map.optionalInteger("weight", in: 1...9) ?? 1)
        return (goal, map.place(of: "id"), isClear)
    }

    /// By check, as the rubric names them; what isn't a check is a key that nobody knows.
    private static func weights(_ map: YAMLMapping) -> [CallScorecard.Question: Int] {
        let weights = map.mapping("weights", required: false) { entry in
            CallScorecard.Question.allCases.compactMap { question in
                entry.optionalInteger(question.rawValue, in: 0...9).map { (question, $0) }
            }
        }
        return Dictionary(uniqueKeysWithValues: weights ?? [])
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
