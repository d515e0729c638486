import Coach

/// What a rep is told before the first turn: whom they meet, what is asked of them, and how they are judged.
struct PracticeOverture {
    private let screen: Screen
    private static let column = 10

    init(_ screen: Screen) { self.screen = screen }

    func show(_ scenario: Scenario, _ rubric: Rubric) {
        screen.say("\(scenario.title) · \(scenario.difficulty.rawValue)", .strong)
        row("meet", "\(ScenarioList.who(scenario)); \(scenario.persona.temper)")
        row("briefing", scenario.briefing)
        for (at, goal) in scenario.goals.enumerated() {
            row(at == 0 ? "goals" : "", "\(at + 1). \(WeightWords.marked(goal.asks, goal.weight))")
        }
        row("checks", rubric.checks.map(\.name).joined(separator: " · "))
        if let weights = WeightWords.of(scenario, rubric) { row("points", weights) }
        row("patience", "\(scenario.patience). \(Self.costs)")
        screen.say("/rubric says when a check passes, /hint names what is due and costs a point, /quit leaves.", .label)
        screen.say("")
    }

    private func row(_ label: String, _ text: String) { screen.labelled(label, text, column: Self.column) }

    /// What costs patience, in a sentence, from the costs themselves.
    private static let costs: String = {
        let kinds = Act.Kind.allCases.filter { $0.cost > 0 }.map { "\($0.inWords) costs \($0.cost)" }
        return (kinds + ["nothing to the point costs \(Act.Kind.costOfNothing)"]).joined(separator: ", ")
    }()
}

extension Act.Kind {
    /// As it is told to a rep.
    var inWords: String {
        switch self {
        case .asks: "asking what would settle it"
        case .rightRegime: "naming what answers it"
        case .doSay: "a line worth saying"
        case .dontSay: "a line that loses the room"
        case .wrongRegime: "steering to the wrong method"
        case .missedQuestion: "a method before the question"
        case .takesBack: "taking it back"
        case .dodges: "dodging"
        case .staleClaim: "a shaky figure cited as fact"
        case .breaksAnalogy: "saying where a comparison breaks"
        case .declines: "declining a line that loses the room"
        case .any: "anything"
        }
    }
}
