/// Whether a goal was met, and what shows it.
public struct GoalResult: Sendable, Hashable {
    public let goal: Goal
    /// 0, a half or 1.
    public private(set) var share: Double
    /// Which half was met and which wasn't; nil unless it was half.
    public private(set) var half: String?
    /// The turn that shows it; nil when none does.
    public let turn: Int?
    /// The rep's word that it was judged wrong.
    public private(set) var dispute: Dispute?
    /// The trainer's word that counts instead of what was heard.
    public private(set) var override: Override?

    public var isMet: Bool { share == 1 }

    /// The result after what was said about it.
    func contested(of rehearsal: Rehearsal) -> GoalResult {
        let subject = Contested.goal(goal.id)
        var result = self
        result.dispute = rehearsal.disputes.last { $0.of == subject }
        if let override = rehearsal.overrides.last(where: { $0.of == subject }) {
            result.override = override
            (result.share, result.half) = (override.passed ? 1 : 0, nil)
        }
        return result
    }

    init(_ goal: Goal, in scenario: Scenario, _ turns: [Rehearsal.Turn], _ knowledge: Knowledge) {
        self.goal = goal
        let counting = turns.filter { goal.beats.isEmpty || goal.beats.contains($0.beat) }
        if goal.isNever {
            let broken = counting.first { $0.did.has(goal.act) }
            // What was said before it was taken back was said all the same.
            let standing = counting.first { turn in turn.did.has(goal.act) && Self.stands(goal.act, turn, knowledge) }
            turn = (standing ?? broken)?.number
            if counting.isEmpty || standing != nil {
                (share, half) = (0, nil)
            } else if let broken {
                (share, half) = (0.5, "said in turn \(broken.number), and taken back after it")
            } else {
                (share, half) = (1, nil)
            }
            return
        }
        if let done = counting.first(where: { $0.did.has(goal.act) }) {
            (share, half, turn) = (1, nil, done.number)
        } else if let late = turns.first(where: { turn in
            turn.did.has(goal.act)
                && scenario.beats.contains {
                    goal.beats.contains($0.id) && $0.raises != nil && $0.raises == turn.intent
                }
        }) {
            // The right thing about the same matter, at another moment of it.
            (share, half, turn) = (0.5, "done in turn \(late.number), but not where it was due", late.number)
        } else {
            (share, half, turn) = (0, nil, nil)
        }
    }

    /// Whether what was done still stands at the end.
    private static func stands(_ act: Act, _ turn: Rehearsal.Turn, _ knowledge: Knowledge) -> Bool {
        switch act.kind {
        case .dontSay, .wrongRegime, .missedQuestion, .staleClaim:
            Acts(turn.findings, [], about: turn.intent, knowledge).has(act)
        default: true
        }
    }
}
