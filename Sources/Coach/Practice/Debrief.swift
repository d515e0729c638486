/// What a practice came to: every check with its evidence, every goal, and one thing to practise next.
public struct Debrief: Sendable {
    /// A turn, and what is asked of its answer.
    public struct Review: Sendable {
        public let turn: Rehearsal.Turn
        public let checks: [AnswerCheck]
        /// What was answered in the recording; nil: the turn is of none, or nobody answered.
        public let then: RecordedAnswer?
    }

    /// How many of some things were met, each counted as often as it weighs; a goal may be met by half.
    public struct Share: Sendable, Hashable {
        public let met: Double
        public let of: Int

        public init(met: Double, of: Int) {
            self.met = met
            self.of = of
        }
    }

    public let outcome: Rehearsal.Outcome
    public let turns: [Review]
    public let goals: [GoalResult]
    /// How often the rep stepped out for a hint: each costs a point.
    public let hints: Int
    /// How often answers were taken back to try again.
    public let retries: Int
    /// One thing to practise next; nil when nothing went amiss.
    public let next: String?

    public init(_ rehearsal: Rehearsal) {
        let knowledge = rehearsal.knowledge
        outcome = rehearsal.outcome
        let scenario = rehearsal.scenario
        let then = RecordedAnswer.all(of: rehearsal)
        turns = rehearsal.turns.map { turn in
            let checks = AnswerCheck.all(of: turn, in: scenario, knowledge)
            return Review(
                turn: turn, checks: checks.map { $0.contested(in: turn.number, of: rehearsal) },
                then: then[turn.number])
        }
        goals = scenario.goals.map {
            GoalResult($0, in: scenario, rehearsal.turns, knowledge).contested(of: rehearsal)
        }
        hints = rehearsal.hints
        retries = rehearsal.retries
        next = Self.next(turns, goals, knowledge.rubric)
    }

    public var goalShare: Share {
        Share(
            met: goals.reduce(0) { $0 + $1.share * Double($1.goal.weight) },
            of: goals.reduce(0) { $0 + $1.goal.weight })
    }

    public var checkShare: Share { Self.share(turns.flatMap(\.checks)) }

    /// What the recorded answers come to, and the new ones to the same turns; nil where nothing was recorded.
    public var recordedShares: (then: Share, now: Share)? {
        let recorded = turns.filter { $0.then != nil }
        guard !recorded.isEmpty else { return nil }
        return (Self.share(recorded.compactMap(\.then).flatMap(\.checks)), Self.share(recorded.flatMap(\.checks)))
    }

    private static func share(_ checks: [AnswerCheck]) -> Share {
        Share(
            met: Double(checks.reduce(0) { $0 + ($1.passed ? $1.weight : 0) }), of: checks.reduce(0) { $0 + $1.weight })
    }

    /// Goals and checks together, less a point for every hint.
    public var score: Share {
        Share(
            met: max(0, goalShare.met + checkShare.met - Double(hints)), of: goalShare.of + checkShare.of)
    }

    /// What cost most points, the costliest of equals, and where; else the first goal that wasn't met.
    private static func next(_ turns: [Review], _ goals: [GoalResult], _ rubric: Rubric) -> String? {
        var worst: (question: CallScorecard.Question, points: Int, turns: [Int], better: String?)?
        for question in costliest {
            let failed = turns.flatMap { review in
                review.checks.filter { $0.question == question && !$0.passed }.map { (review.turn.number, $0) }
            }
            let points = failed.reduce(0) { $0 + $1.1.weight }
            if points > worst?.points ?? 0 {
                worst = (question, points, failed.map(\.0), failed.lazy.compactMap(\.1.better).first)
            }
        }
        guard let worst else { return goals.first { !$0.isMet }.map { "Still open: \($0.goal.asks)." } }
        let practise =
            rubric.checks.first { $0.question == worst.question }?.practise ?? rubric.name(of: worst.question)
        let numbers = worst.turns.map { String($0) }.joined(separator: ", ")
        let amiss = "\(practise) It went amiss in turn\(worst.turns.count == 1 ? "" : "s") \(numbers)."
        return worst.better.map { "\(amiss) Say, for one: “\($0)”" } ?? amiss
    }

    private static let costliest: [CallScorecard.Question] = [
        .noDontSay, .noWrongRegime, .askedFirst, .rightRegime, .answered, .noStaleClaim,
    ]
}
