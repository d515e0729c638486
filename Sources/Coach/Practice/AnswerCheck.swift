/// One small question about an answer, with its evidence.
public struct AnswerCheck: Sendable, Hashable {
    public let question: CallScorecard.Question
    /// What a yes says of the rep, as the rubric words it.
    public let name: String
    public private(set) var passed: Bool
    /// How many points it is worth to the buyer.
    public let weight: Int
    /// The rep's words that show it; empty when what was wanted never came.
    public let quote: String
    /// Why it matters; nil when there is nothing to add.
    public let why: String?
    /// What would have been better to say; nil for what passed.
    public private(set) var better: String?
    /// The rep's word that it was judged wrong.
    public private(set) var dispute: Dispute?
    /// The trainer's word that counts instead of what was heard.
    public private(set) var override: Override?

    private init(
        _ question: CallScorecard.Question, _ name: String, passed: Bool, weight: Int, quote: String, why: String?,
        better: String?
    ) {
        self.question = question
        self.name = name
        self.passed = passed
        self.weight = weight
        self.quote = quote
        self.why = why
        self.better = better
    }

    /// The check after what was said about it.
    func contested(in turn: Int, of rehearsal: Rehearsal) -> AnswerCheck {
        let subject = Contested.check(turn: turn, question)
        var check = self
        check.dispute = rehearsal.disputes.last { $0.of == subject }
        if let override = rehearsal.overrides.last(where: { $0.of == subject }) {
            check.override = override
            check.passed = override.passed
            if override.passed { check.better = nil }
        }
        return check
    }

    /// What is asked of an answer.
    ///
    /// What answers the buyer isn't due while a question comes first, nor again once it was named.
    static func all(of turn: Rehearsal.Turn, in scenario: Scenario, _ knowledge: Knowledge) -> [AnswerCheck] {
        let due = turn.intent.map { Due($0, knowledge) }
        let rule = turn.intent.flatMap { knowledge.table.rule(for: $0, [:]) }
        let standing = turn.findings.filter { $0.correctedIn == nil }
        func check(
            _ question: CallScorecard.Question, _ evidence: Finding?, passed: Bool, why: String? = nil,
            better: String? = nil
        ) -> AnswerCheck {
            AnswerCheck(
                question, knowledge.rubric.name(of: question), passed: passed, weight: scenario.weight(of: question),
                quote: evidence?.quote ?? "", why: evidence?.why ?? why,
                better: passed ? nil : evidence?.doSay ?? better)
        }
        func without(_ question: CallScorecard.Question, _ kind: Finding.Kind) -> AnswerCheck {
            let fault = standing.first { $0.kind == kind }
            return check(question, fault, passed: fault == nil, better: due?.line?.text)
        }
        var checks: [AnswerCheck] = []
        if let intent = turn.intent, let rule {
            let asked = standing.first { $0.kind == .question }
            let missed = standing.first { $0.kind == .missedQuestion }
            let right = standing.first { Acts.isRight($0, for: intent, knowledge) }
            let taken = standing.first { [.doSay, .question].contains($0.kind) }
            let comesFirst = rule.asksFirst && !turn.wasAsked
            checks.append(
                check(
                    .answered, taken, passed: taken != nil, why: "nothing in it takes up what the buyer raised",
                    better: (comesFirst ? due?.question?.ask : nil) ?? due?.line?.text))
            if comesFirst {
                checks.append(
                    check(
                        .askedFirst, missed ?? asked, passed: missed == nil && asked != nil,
                        why: "\(intent) has no answer before it is known what for", better: due?.question?.ask))
            }
            if let regime = rule.regime, right != nil || !(comesFirst || turn.wasAnswered || asked != nil) {
                checks.append(
                    check(
                        .rightRegime, right, passed: right != nil,
                        why: "nothing in it names or describes \(regime), which answers \(intent)",
                        better: due?.line?.text))
            }
        }
        return checks + [
            without(.noDontSay, .dontSay), without(.noWrongRegime, .wrongRegime), without(.noStaleClaim, .staleClaim),
        ]
    }
}
