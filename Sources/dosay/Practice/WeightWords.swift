import Coach

/// How points are counted, told before anybody is scored.
enum WeightWords {
    /// What a weight other than one does; nil for one.
    static func of(_ weight: Int) -> String? {
        switch weight {
        case 0: "doesn't count"
        case 1: nil
        case 2: "counts twice"
        default: "counts \(weight) times"
        }
    }

    /// A text with what its weight does.
    static func marked(_ text: String, _ weight: Int) -> String { of(weight).map { "\(text) (\($0))" } ?? text }

    /// The checks that weigh more or less than one, in the rubric's words; nil when none does.
    static func of(_ scenario: Scenario, _ rubric: Rubric) -> String? {
        let marked = CallScorecard.Question.allCases.compactMap { question in
            of(scenario.weight(of: question)).map { "\(rubric.name(of: question)) \($0)" }
        }
        return marked.isEmpty ? nil : "\(marked.joined(separator: ", ")); every other check counts once"
    }
}
