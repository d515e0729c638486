/// What a practice came to: every check with its evidence, every goal, and one thing to practise next.
public struct Debrief: Sendable {
    /// A turn, and what is asked of its answer.
    public struct Review: Sendable {
        public let turn: Rehearsal.Turn
        public let checks: [AnswerCheck]
    }

    /// How many of some things were met; a goal may be met by half.
    public struct Share: Sendable, Hashable {
        public let met: Double
        public let of: Int
    }

    public let outcome: Rehearsal.Outcome
    public let turns: [Review]
    public let goals: [GoalResult]
    /// How often the rep stepped out for a hint: each costs a point.
    public let hints: Int
    /// One thing to practise next; nil when nothing went amiss.
    public let next: String?

    public init(_ rehearsal: Rehearsal) {
        let knowledge = rehearsal.knowledge
        outcome = rehearsal.outcome
        turns = rehearsal.turns.map { Review(turn: $0, checks: AnswerCheck.all(of: $0, knowledge)) }
        goals = rehearsal.scenario.goals.map { GoalResult($0, rehearsal.turns, knowledge) }
        hints = rehearsal.hints
        next = Self.next(turns.flatMap(\.checks), goals, knowledge.rubric)
    }

    public var goalShare: Share { Share(met: goals.reduce(0) { $0 + $1.share }, of: goals.count) }

    public var checkShare: Share {
        let checks = turns.flatMap(\.checks)
        return Share(met: Double(checks.count { $0.passed }), of: checks.count)
    }

    /// Goals and checks together, less a point for every hint.
    public var score: Share {
        Share(
            met: max(0, goalShare.met + checkShare.met - Double(hints)), of: goalShare.of + checkShare.of)
    }

    /// What went amiss most often, the costliest of equals; else the first goal that wasn't met.
    private static func next(_ checks: [AnswerCheck], _ goals: [GoalResult], _ rubric: Rubric) -> String? {
        let failed = checks.filter { !$0.passed }
        let worst = costliest.map { question in (question, failed.count { $0.question == question }) }
            .reduce(nil as (CallScorecard.Question, Int)?) { best, one in
                one.1 > (best?.1 ?? 0) ? one : best
            }
        if let (question, _) = worst {
            return rubric.checks.first { $0.question == question }?.asks ?? rubric.name(of: question)
        }
        return goals.first { !$0.isMet }?.goal.asks
    }

    private static let costliest: [CallScorecard.Question] = [
        .noDontSay, .noWrongRegime, .askedFirst, .rightRegime, .answered, .noStaleClaim,
    ]
}
