import Coach

/// A scenario as the text of a file: what is read from it is the scenario again.
public struct ScenarioText {
    /// What is said to whoever opens the file, as comments; none where nothing is.
    public struct Remarks {
        /// Above everything else, a line each.
        public var head: [String]
        public var persona: [String]
        /// Above the beat with an id.
        public var beats: [String: [String]]
        public var goals: [String]

        public init(
            head: [String] = [], persona: [String] = [], beats: [String: [String]] = [:], goals: [String] = []
        ) {
            self.head = head
            self.persona = persona
            self.beats = beats
            self.goals = goals
        }
    }

    private let scenario: Scenario
    private let remarks: Remarks

    public init(_ scenario: Scenario, _ remarks: Remarks = Remarks()) {
        self.scenario = scenario
        self.remarks = remarks
    }

    /// All of it, with a line end.
    public var text: String {
        let lines =
            Self.comments(remarks.head) + head + persona + weights
            + [Self.field("briefing", scenario.briefing), "beats:"] + scenario.beats.flatMap(beat)
            + Self.comments(remarks.goals) + ["goals:"] + scenario.goals.flatMap(goal)
        return lines.map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        [Self.field("id", scenario.id), Self.field("title", scenario.title)]
            + (scenario.recorded.map { [Self.field("recorded", $0)] } ?? [])
            + [Self.field("difficulty", scenario.difficulty.rawValue)]
    }

    private var persona: [String] {
        let persona = scenario.persona
        let fields = [
            ("role", persona.role), ("place", persona.place), ("temper", persona.temper), ("knows", persona.knows),
            ("fears", persona.fears), ("won_by", persona.wonBy),
        ]
        return Self.comments(remarks.persona) + ["persona:"] + fields.map { "  " + Self.field($0, $1) }
            + ["patience: \(scenario.patience)"]
    }

    private var weights: [String] {
        let weights = CallScorecard.Question.allCases.compactMap { question in
            scenario.weights[question].map { "  \(question.rawValue): \($0)" }
        }
        return weights.isEmpty ? [] : ["weights:"] + weights
    }

    private func beat(_ beat: Beat) -> [String] {
        let branches = beat.branches.flatMap { branch in
            ["      - move: \(branch.act.kind.rawValue)"] + phrase(branch.act, indent: 8)
                + ["        to: \(YAMLText.scalar(branch.to))"]
        }
        return Self.comments(remarks.beats[beat.id] ?? [], indent: 2) + ["  - " + Self.field("id", beat.id)]
            + (beat.raises.map { ["    " + Self.field("raises", $0)] } ?? [])
            + (beat.ends.map { ["    " + Self.field("ends", $0.rawValue)] } ?? []) + says(beat.says)
            + (beat.then.map { ["    then: " + YAMLText.quoted($0)] } ?? [])
            + (branches.isEmpty ? [] : ["    on:"] + branches)
    }

    /// A line each where lines can hold them.
    private func says(_ wordings: [String]) -> [String] {
        guard !wordings.isEmpty else { return ["    says: []"] }
        guard wordings.allSatisfy(YAMLText.isLine) else {
            return ["    says:"] + wordings.map { "      - " + YAMLText.quoted($0) }
        }
        return ["    says: |"] + wordings.map { "      " + $0 }
    }

    private func goal(_ goal: Goal) -> [String] {
        ["  - " + Self.field("id", goal.id), "    " + Self.field("asks", goal.asks)]
            + ["    \(goal.isNever ? "never" : "move"): \(goal.act.kind.rawValue)"] + phrase(goal.act, indent: 4)
            + (goal.weight == 1 ? [] : ["    weight: \(goal.weight)"])
            + (goal.beats.isEmpty ? [] : ["    beats: [\(goal.beats.map(Self.item).joined(separator: ", "))]"])
    }

    private func phrase(_ act: Act, indent: Int) -> [String] {
        act.phrase.map { [String(repeating: " ", count: indent) + "phrase: " + YAMLText.quoted($0)] } ?? []
    }

    /// An id as it stands between the others of a list.
    private static func item(_ id: String) -> String { Reading.isID(id) ? id : YAMLText.quoted(id) }

    private static func field(_ key: String, _ text: String) -> String { "\(key): \(YAMLText.scalar(text))" }

    private static func comments(_ lines: [String], indent: Int = 0) -> [String] {
        lines.flatMap(YAMLText.remarks).map { String(repeating: " ", count: indent) + $0 }
    }
}
