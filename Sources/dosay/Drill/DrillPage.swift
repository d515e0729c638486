import Coach
import Shelf

/// A drill as people read it.
struct DrillPage {
    private let screen: Screen
    private static let column = 8
    private static let longest = 300

    init(_ screen: Screen) { self.screen = screen }

    /// - Parameter days: When the next card comes, where there is none now.
    func open(_ round: DrillRound, in days: Int?) {
        guard !round.cards.isEmpty else {
            let next = days.map { "; the next card comes \(Self.words($0))" } ?? ""
            return screen.say("Nothing is due\(next).", .strong)
        }
        let count = round.cards.count
        screen.say("\(count) card\(count == 1 ? "" : "s"). Answer as you would on the call.", .strong)
        screen.say("/skip passes one over; /quit leaves.", .label)
    }

    func put(_ statement: String, _ card: DrillCard) {
        screen.say("")
        screen.say("buyer ▸ \(statement)", .strong, indent: 0)
        screen.say(card.kind.asks, .label)
    }

    func echo(_ text: String) { screen.say(text.clipped(to: Self.longest * 2), .accent, indent: 0) }

    func tell(_ text: String) { screen.say(text, .label) }

    /// - Parameter days: Until it comes again.
    func show(_ answer: DrillRound.Answer, in days: Int) {
        let isRight = answer.grade.number >= Grade.good.number
        screen.labelled(
            "grade", "\(answer.grade.inWords) · again \(Self.words(days))", isRight ? .strong : .warning,
            column: Self.column)
        for check in answer.checks where !check.passed || !check.quote.isEmpty {
            let evidence = check.quote.isEmpty ? "" : " · “\(check.quote.clipped(to: Self.longest))”"
            let why = check.passed ? "" : check.why.map { " · \($0)" } ?? ""
            screen.labelled(
                "", "\(check.passed ? "✓" : "✗") \(check.name)\(evidence)\(why)", check.passed ? .plain : .warning,
                column: Self.column)
        }
        if let say = better(answer) { screen.labelled("say", "“\(say)”", .accent, column: Self.column) }
        guard !isRight else { return }
        if let avoid = answer.card.avoid { screen.labelled("not", "“\(avoid)”", column: Self.column) }
        if !answer.checks.contains(where: { !$0.passed && $0.why == answer.card.why }) {
            screen.labelled("why", answer.card.why, column: Self.column)
        }
    }

    /// Two lines: how the answers went, and the weakest or what comes next.
    func close(_ round: DrillRound, on day: Int) {
        screen.say("")
        let counts = Grade.allCases.reversed().compactMap { grade -> String? in
            let count = round.answers.count { $0.grade == grade }
            return count == 0 ? nil : "\(count) \(grade.inWords)"
        }
        let skipped = round.skipped == 0 ? [] : ["\(round.skipped) passed over"]
        screen.say("\(round.answers.count) answered: \((counts + skipped).joined(separator: ", ")).", .strong)
        if let weakest = round.weakest {
            let say = better(weakest).map { ", to “\(weakest.statement)” say “\($0)”" } ?? ""
            screen.say("Weakest: \(weakest.card.id)\(say)")
        } else if let next = round.answers.map(\.state.due).min() {
            screen.say("Nothing went amiss. The first of them comes again \(Self.words(next - day)).")
        }
    }

    /// The line that answers what went wrong; else the card's.
    private func better(_ answer: DrillRound.Answer) -> String? {
        answer.checks.lazy.compactMap(\.better).first ?? answer.card.say
    }

    /// So many days from now.
    static func words(_ days: Int) -> String {
        switch days {
        case ...0: "today"
        case 1: "tomorrow"
        default: "in \(days) days"
        }
    }
}

extension Grade {
    /// As it is told to a rep.
    var inWords: String {
        switch self {
        case .again: "missed"
        case .hard: "not quite"
        case .good: "right"
        case .easy: "all of it"
        }
    }
}
