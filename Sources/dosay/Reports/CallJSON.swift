import Coach
import Shelf

/// A replayed call as scripts get it. Every key is always there.
enum CallJSON {
    /// - Parameter also: Fields that follow the call's own.
    static func call(_ replayed: ReplayedCall, also: [(String, JSON)] = []) -> JSON {
        .object(
            [
                ("file", .text(replayed.file)), ("format", .text(replayed.format)),
                ("turns", .list(replayed.call.turns.map(turn))), ("scorecard", scorecard(replayed.call.scorecard)),
                ("expectations", .list(replayed.expectations.map(expectation))),
            ] + also)
    }

    private static func turn(_ heard: HeardTurn) -> JSON {
        // Whoever was listened to as a buyer has a confidence, of nothing raised too.
        let intent = heard.confidence.map { _ in heard.intents.first?.intent ?? Intent.outside }
        return .object([
            ("turn", .integer(heard.turn.index)), ("speaker", .optional(heard.turn.speaker)),
            ("role", .text(heard.turn.role.rawValue)), ("start_ms", number(heard.turn.start)),
            ("text", .text(heard.turn.text)), ("intent", .optional(intent)), ("confidence", fraction(heard.confidence)),
            ("regime", .optional(heard.intents.first?.regime)), ("intents", .list(heard.intents.map(self.intent))),
            ("findings", .list(heard.findings.map(finding))),
        ])
    }

    private static func intent(_ heard: HeardIntent) -> JSON {
        .object([
            ("intent", .text(heard.intent)), ("confidence", .fraction(heard.confidence)), ("quote", .text(heard.quote)),
            ("regime", .optional(heard.regime)), ("rule", .text(heard.rule)),
        ])
    }

    private static func finding(_ finding: Finding) -> JSON {
        .object([
            ("kind", .text(finding.kind.rawValue)), ("phrase", .optional(finding.phrase)),
            ("row", .optional(finding.row)), ("regime", .optional(finding.regime)), ("quote", .text(finding.quote)),
            ("why", .text(finding.why)), ("do_say", .optional(finding.doSay)),
            ("corrected_in", number(finding.correctedIn)),
        ])
    }

    private static func scorecard(_ card: CallScorecard) -> JSON {
        .object([
            ("checks", .list(card.checks.map(check))), ("refused", .optional(card.refusal)),
            ("talk_ratio", fraction(card.figures.talkRatio)),
            ("longest_monologue_ms", number(card.figures.longestMonologue)),
            ("longest_story_ms", number(card.figures.longestStory)),
            ("interactivity", fraction(card.figures.interactivity)), ("patience_ms", number(card.figures.patience)),
            ("question_rate", fraction(card.figures.questionRate)), ("estimated", .bool(card.figures.isEstimated)),
        ])
    }

    private static func check(_ check: CallScorecard.Check) -> JSON {
        .object([
            ("check", .text(check.question.rawValue)), ("intent", .text(check.intent)),
            ("raised_in", .integer(check.raisedIn)), ("passed", .bool(check.passed)), ("turn", number(check.turn)),
            ("at_ms", number(check.at)), ("quote", .text(check.quote)),
        ])
    }

    private static func expectation(_ expectation: ReplayedCall.Expectation) -> JSON {
        .object([
            ("turn", .integer(expectation.turn)), ("expected", .text(expectation.expected)),
            ("met", .bool(expectation.isMet)), ("heard", .text(expectation.heard)),
        ])
    }

    private static func number(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }
    private static func fraction(_ value: Double?) -> JSON { value.map { .fraction($0) } ?? .null }
}
