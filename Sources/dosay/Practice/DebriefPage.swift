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
            let asks = WeightWords.marked(result.goal.asks, result.goal.weight)
            row(at == 0 ? "goals" : "", "\(mark(result.share)) \(asks)\(half)", result.isMet)
        }
        let hints = debrief.hints == 0 ? "" : ", less \(debrief.hints) for \(debrief.hints == 1 ? "a hint" : "hints")"
        screen.labelled(
            "score",
            "goals \(words(debrief.goalShare)), checks \(words(debrief.checkShare))\(hints): \(words(debrief.score)) in all",
            column: Self.column)
        if let (then, now) = debrief.recordedShares {
            screen.labelled(
                "then", "checks \(words(then)); yours, on the same turns, \(words(now))", column: Self.column)
        }
        screen.labelled(
            "next", debrief.next ?? "nothing went amiss: another seed, or a harder buyer", .accent, column: Self.column)
    }

    private func show(_ review: Debrief.Review) {
        let turn = review.turn
        screen.say("")
        screen.labelled("turn \(turn.number)", "buyer: \(turn.buyer)", column: Self.column)
        if let then = review.then { show(then) }
        let isBeside = review.then != nil
        screen.labelled(
            isBeside ? "you" : "", "\(isBeside ? "" : "you: ")\(turn.answer.clipped(to: Self.longest))", .strong,
            column: Self.column)
        for check in review.checks { row("", line(check), check.passed) }
        for better in unique(review.checks.compactMap(\.better)) {
            screen.labelled("better", better, .accent, column: Self.column)
        }
    }

    /// What was said then, and what was heard in it.
    private func show(_ then: RecordedAnswer) {
        screen.labelled("then", then.answer.clipped(to: Self.longest), column: Self.column)
        let kept = then.checks.filter(\.passed).map(\.name)
        if !kept.isEmpty { row("", "✓ \(kept.joined(separator: ", "))", true) }
        for check in then.checks where !check.passed { row("", line(check), false) }
    }

    private func line(_ check: AnswerCheck) -> String {
        let evidence = check.quote.isEmpty ? "" : " · “\(check.quote.clipped(to: Self.longest))”"
        let why = check.passed ? "" : check.why.map { " · \($0)" } ?? ""
        return "\(mark(check.passed ? 1 : 0)) \(WeightWords.marked(check.name, check.weight))\(evidence)"
            + why.clipped(to: Self.longest * 2)
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

    private func words(_ share: Debrief.Share) -> String {
        let whole = Int(share.met)
        let half = share.met > Double(whole) ? "½" : ""
        return "\(whole == 0 && !half.isEmpty ? "" : String(whole))\(half) of \(share.of)"
    }

    private func words(_ outcome: Rehearsal.Outcome) -> String {
        switch outcome {
        case .won: "Won."
        case .lost: "Lost."
        case .walked: "The buyer walked out."
        case .unfinished: "Unfinished."
        }
    }
}
