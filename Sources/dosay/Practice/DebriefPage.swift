import Coach
import Shelf

/// What a practice came to, for people.
struct DebriefPage {
    private let screen: Screen
    private static let column = 10
    private static let longest = 300

    init(_ screen: Screen) { self.screen = screen }

    /// - Parameter buyer: What the buyer said in a turn, as it was said.
    func show(_ debrief: Debrief, _ rehearsal: Rehearsal, buyer: (Rehearsal.Turn) -> String) {
        screen.say("")
        screen.say(
            "\(words(debrief.outcome)) Patience \(rehearsal.patience) of \(rehearsal.scenario.patience), seed \(rehearsal.seed).",
            .strong)
        for review in debrief.turns { show(review, buyer(review.turn)) }
        screen.say("")
        for (at, result) in debrief.goals.enumerated() {
            let half = result.half.map { " (half: \($0))" } ?? ""
            let asks = WeightWords.marked(result.goal.asks, result.goal.weight)
            row(at == 0 ? "goals" : "", "\(mark(result.share)) \(asks)\(half)", result.isMet)
            said(result.dispute, result.override)
        }
        let hints = debrief.hints == 0 ? "" : ", less \(debrief.hints) for \(debrief.hints == 1 ? "a hint" : "hints")"
        screen.labelled(
            "score",
            "goals \(debrief.goalShare.inWords), checks \(debrief.checkShare.inWords)\(hints): "
                + "\(debrief.score.inWords) in all\(retries(debrief.retries))",
            column: Self.column)
        if let (then, now) = debrief.recordedShares {
            screen.labelled(
                "then", "checks \(then.inWords); yours, on the same turns, \(now.inWords)", column: Self.column)
        }
        screen.labelled(
            "next", debrief.next ?? "nothing went amiss: another seed, or a harder buyer", .accent, column: Self.column)
    }

    private func show(_ review: Debrief.Review, _ buyer: String) {
        let turn = review.turn
        screen.say("")
        screen.labelled("turn \(turn.number)", "buyer: \(buyer)", column: Self.column)
        if let then = review.then { show(then) }
        let isBeside = review.then != nil
        screen.labelled(
            isBeside ? "you" : "", "\(isBeside ? "" : "you: ")\(turn.answer.clipped(to: Self.longest))", .strong,
            column: Self.column)
        for checks in together(review.checks) { row(checks) }
        for (at, better) in unique(review.checks.compactMap(\.better)).enumerated() {
            screen.labelled(at == 0 ? "better" : "or", better, .accent, column: Self.column)
        }
    }

    /// What was said then, and what was heard in it: what was kept needs no words of its own beside what is kept now.
    private func show(_ then: RecordedAnswer) {
        screen.labelled("then", then.answer.clipped(to: Self.longest), column: Self.column)
        let kept = then.checks.filter(\.passed).map { WeightWords.marked($0.name, $0.weight) }
        if !kept.isEmpty { row("", "\(mark(1)) \(kept.joined(separator: ", "))", true) }
        for check in then.checks where !check.passed { row([check]) }
    }

    /// The checks of a turn, those side by side of which the same is to be said in one row: what fails, and what somebody said something
    /// about, has a row of its own.
    private func together(_ checks: [AnswerCheck]) -> [[AnswerCheck]] {
        func isPlain(_ check: AnswerCheck) -> Bool { check.passed && check.dispute == nil && check.override == nil }
        return checks.reduce(into: []) { rows, check in
            if let last = rows.last?.last, isPlain(last), isPlain(check), last.quote == check.quote {
                rows[rows.count - 1].append(check)
            } else {
                rows.append([check])
            }
        }
    }

    private func row(_ checks: [AnswerCheck]) {
        guard let check = checks.first else { return }
        let names = checks.map { WeightWords.marked($0.name, $0.weight) }.joined(separator: ", ")
        let evidence = check.quote.isEmpty ? "" : " · “\(check.quote.clipped(to: Self.longest))”"
        let why = check.passed ? "" : check.why.map { " · \($0.clipped(to: Self.longest * 2))" } ?? ""
        row("", "\(mark(check.passed ? 1 : 0)) \(names)\(evidence)\(why)", check.passed)
        said(check.dispute, check.override)
    }

    /// What the rep or a trainer said about a judgement.
    private func said(_ dispute: Dispute?, _ override: Override?) {
        if let dispute, override == nil {
            screen.labelled(
                "", "disputed\(dispute.why.isEmpty ? "" : ": \(dispute.why.clipped(to: Self.longest))")", .label,
                column: Self.column)
        }
        if let override {
            screen.labelled(
                "",
                "\(override.by) on \(override.at.prefix(10)): \(override.passed ? "passed" : "failed"), "
                    + override.why.clipped(to: Self.longest), .label, column: Self.column)
        }
    }

    private func retries(_ count: Int) -> String {
        count == 0 ? "" : ", after \(count) retr\(count == 1 ? "y" : "ies")"
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

    private func words(_ outcome: Rehearsal.Outcome) -> String {
        switch outcome {
        case .won: "Won."
        case .lost: "Lost."
        case .walked: "The buyer walked out."
        case .unfinished: "Unfinished."
        }
    }
}

extension Debrief.Share {
    /// As in `14½ of 19`.
    var inWords: String { "\(met.points) of \(of)" }
}
