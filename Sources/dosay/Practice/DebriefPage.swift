import Coach
import Shelf

/// What a practice came to, for people.
struct DebriefPage {
    private let screen: Screen
    private static let column = 10
    private static let longest = 300

    init(_ screen: Screen) { self.screen = screen }

    func show(_ debrief: Debrief, _ rehearsal: Rehearsal) {
        screen.say("")
        screen.say(
            "\(words(debrief.outcome)) Patience \(rehearsal.patience) of \(rehearsal.scenario.patience), seed \(rehearsal.seed).",
            .strong)
        for review in debrief.turns { show(review) }
        screen.say("")
        for (at, result) in debrief.goals.enumerated() {
            let half = result.half.map { " (half: \($0))" } ?? ""
            row(at == 0 ? "goals" : "", "\(mark(result.share)) \(result.goal.asks)\(half)", result.isMet)
        }
        let hints = debrief.hints == 0 ? "" : ", less \(debrief.hints) for \(debrief.hints == 1 ? "a hint" : "hints")"
        screen.labelled(
            "score",
            "goals \(words(debrief.goalShare)), checks \(words(debrief.checkShare))\(hints): \(words(debrief.score)) in all",
            column: Self.column)
        screen.labelled(
            "next", debrief.next ?? "nothing went amiss: another seed, or a harder buyer", .accent, column: Self.column)
    }

    private func show(_ review: Debrief.Review) {
        let turn = review.turn
        screen.say("")
        screen.labelled("turn \(turn.number)", "buyer: \(turn.buyer)", column: Self.column)
        screen.labelled("", "you: \(turn.answer.clipped(to: Self.longest))", .strong, column: Self.column)
        for check in review.checks {
            let evidence = check.quote.isEmpty ? "" : " · “\(check.quote.clipped(to: Self.longest))”"
            let why = check.passed ? "" : check.why.map { " · \($0)" } ?? ""
            row(
                "", "\(mark(check.passed ? 1 : 0)) \(check.name)\(evidence)\(why.clipped(to: Self.longest * 2))",
                check.passed)
        }
        for better in unique(review.checks.compactMap(\.better)) {
            screen.labelled("better", better, .accent, column: Self.column)
        }
    }

    /// The same line would answer several checks.
    private func unique(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.filter { seen.insert($0).inserted }
    }

    private func row(_ label: String, _ text: String, _ isFine: Bool) {
        screen.labelled(label, text, isFine ? .plain : .warning, column: Self.column)
    }

    private func mark(_ share: Double) -> String { share == 1 ? "✓" : share > 0 ? "½" : "✗" }

    private func words(_ share: Debrief.Share) -> String { "\(share.met.points) of \(share.of)" }

    private func words(_ outcome: Rehearsal.Outcome) -> String {
        switch outcome {
        case .won: "Won."
        case .lost: "Lost."
        case .walked: "The buyer walked out."
        case .unfinished: "Unfinished."
        }
    }
}
