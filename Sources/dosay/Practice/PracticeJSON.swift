import Coach
import Shelf

/// What a practice came to, for programs.
enum PracticeJSON {
    static func object(_ rehearsal: Rehearsal, _ debrief: Debrief, prompt: String?, _ knowledge: Knowledge) -> JSON {
        .object([
            ("scenario", .text(rehearsal.scenario.id)), ("seed", .integer(Int(clamping: rehearsal.seed))),
            ("turns", .list(debrief.turns.map { turn($0) })), ("goals", .list(debrief.goals.map { goal($0) })),
            ("outcome", .text(debrief.outcome.rawValue)),
            (
                "score",
                .object([
                    ("met", .fraction(debrief.score.met)), ("of", .integer(debrief.score.of)),
                    ("goals", share(debrief.goalShare)), ("checks", share(debrief.checkShare)),
                    ("hints", .integer(debrief.hints)), ("retries", .integer(debrief.retries)),
                    ("then", debrief.recordedShares.map { share($0.then) } ?? .null),
                ])
            ),
            ("next", .optional(debrief.next)), ("knowledge", .text(knowledge.fingerprint)),
            ("prompt", .optional(prompt)),
        ])
    }

    private static func turn(_ review: Debrief.Review) -> JSON {
        let turn = review.turn
        return .object([
            ("turn", .integer(turn.number)), ("beat", .text(turn.beat)), ("intent", .optional(turn.intent)),
            ("buyer", .text(turn.buyer)), ("answer", .text(turn.answer)), ("moves", .texts(turn.acts.map(\.rawValue))),
            ("findings", .list(turn.findings.map { finding($0) })),
            ("checks", .list(review.checks.map { check($0) })), ("patience", .integer(turn.patience)),
            ("then", review.then.map { then($0) } ?? .null),
        ])
    }

    private static func then(_ recorded: RecordedAnswer) -> JSON {
        .object([
            ("answer", .text(recorded.answer)), ("checks", .list(recorded.checks.map { check($0) })),
        ])
    }

    private static func finding(_ finding: Finding) -> JSON {
        .object([
            ("kind", .text(finding.kind.rawValue)), ("phrase", .optional(finding.phrase)),
            ("row", .optional(finding.row)), ("regime", .optional(finding.regime)), ("quote", .text(finding.quote)),
            ("why", .text(finding.why)), ("do_say", .optional(finding.doSay)),
            ("corrected_in", finding.correctedIn.map { .integer($0) } ?? .null),
        ])
    }

    static func check(_ check: AnswerCheck) -> JSON {
        .object([
            ("id", .text(check.question.rawValue)), ("passed", .bool(check.passed)),
            ("weight", .integer(check.weight)), ("quote", .text(check.quote)),
            ("why", .optional(check.why)), ("better", .optional(check.better)),
            ("dispute", .optional(check.dispute?.why)), ("override", override(check.override)),
        ])
    }

    private static func goal(_ result: GoalResult) -> JSON {
        .object([
            ("id", .text(result.goal.id)), ("met", .bool(result.isMet)), ("share", .fraction(result.share)),
            ("half", .optional(result.half)), ("turn", result.turn.map { .integer($0) } ?? .null),
            ("weight", .integer(result.goal.weight)), ("dispute", .optional(result.dispute?.why)),
            ("override", override(result.override)),
        ])
    }

    private static func override(_ override: Override?) -> JSON {
        guard let override else { return .null }
        return .object([
            ("passed", .bool(override.passed)), ("by", .text(override.by)), ("at", .text(override.at)),
            ("why", .text(override.why)),
        ])
    }

    private static func share(_ share: Debrief.Share) -> JSON {
        .object([("met", .fraction(share.met)), ("of", .integer(share.of))])
    }
}
