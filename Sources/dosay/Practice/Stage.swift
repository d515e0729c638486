import Coach
import Shelf

/// Where a practice is held: says what the buyer says and takes what the rep does.
final class Stage {
    private(set) var rehearsal: Rehearsal
    let screen: Screen
    private let isSilent: Bool
    /// Whether answers aren't on the screen already.
    private let echoes: Bool
    private var hasLeft = false

    /// - Parameter isSilent: Whether nothing is said before the end.
    init(_ rehearsal: Rehearsal, _ screen: Screen, isSilent: Bool, echoes: Bool) {
        self.rehearsal = rehearsal
        self.screen = screen
        self.isSilent = isSilent
        self.echoes = echoes
    }

    var isOver: Bool { hasLeft || rehearsal.isOver }

    /// Says whom the rep meets, what is asked of them and how the buyer begins.
    func open() {
        guard !isSilent else { return }
        let scenario = rehearsal.scenario
        screen.say("\(scenario.title) · \(scenario.difficulty.rawValue)", .strong)
        screen.labelled("meet", "\(ScenarioList.who(scenario)); \(scenario.persona.temper)", column: 10)
        screen.labelled("briefing", scenario.briefing, column: 10)
        for (at, goal) in scenario.goals.enumerated() {
            let asks = WeightWords.marked(goal.asks, goal.weight)
            screen.labelled(at == 0 ? "goals" : "", "\(at + 1). \(asks)", column: 10)
        }
        if let weights = WeightWords.of(scenario, rehearsal.rubric) {
            screen.labelled("points", weights, column: 10)
        }
        screen.labelled("patience", "\(scenario.patience). \(Self.costs)", column: 10)
        screen.say("/hint names what is due and costs a point; /quit leaves.", .label)
        screen.say("")
        speak()
    }

    /// What costs patience, in a sentence, from the costs themselves.
    private static let costs: String = {
        let kinds = Act.Kind.allCases.filter { $0.cost > 0 }
            .map { "\($0.inWords) costs \($0.cost)" }
        return (kinds + ["nothing to the point costs \(Act.Kind.costOfNothing)"]).joined(separator: ", ")
    }()

    /// Takes one line: an answer, or a command.
    func take(_ text: String) {
        guard !isOver else { return }
        if text.hasPrefix("/") { return command(text) }
        if echoes, !isSilent { screen.say("you ▸ \(text.clipped(to: 600))", .accent, indent: 0) }
        rehearsal.hear(text)
        speak()
    }

    func leave() { hasLeft = true }

    private func command(_ text: String) {
        switch text.lowercased() {
        case "/quit", "/q", "/exit": leave()
        case "/hint":
            let hint = rehearsal.hint()
            tell(hint.map { "hint (a point): \($0)" } ?? "there is no hint here; it cost nothing")
        default:
            let known = ["/hint", "/quit"]
            tell(
                "there is no \(text.clipped(to: 40)); "
                    + (Suggestion.hint(for: text, among: known) ?? "there are \(known.joined(separator: " and "))"))
        }
    }

    private func tell(_ text: String) {
        if isSilent { Output.note("dosay: \(text)") } else { screen.say(text, .label) }
    }

    private func speak() {
        guard !isSilent else { return }
        screen.say("buyer ▸ \(rehearsal.line)", .strong, indent: 0)
    }
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

extension String {
    /// The text, cut with an ellipsis when it is longer.
    func clipped(to length: Int) -> String {
        let start = prefix(length)
        return start.endIndex == endIndex ? self : start + "…"
    }
}
