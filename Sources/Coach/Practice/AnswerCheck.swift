/// One small question about an answer, with its evidence.
public struct AnswerCheck: Sendable, Hashable {
    public let question: CallScorecard.Question
    /// What a yes says of the rep, as the rubric words it.
    public let name: String
    public let passed: Bool
    /// How many points it is worth to the buyer.
    public let weight: Int
    /// The rep's words that show it; empty when what was wanted never came.
    public let quote: String
    /// Why it matters; nil when there is nothing to add.
    public let why: String?
    /// What would have been better to say; nil for what passed.
    public let better: String?

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
                question: question, name: knowledge.rubric.name(of: question), passed: passed,
                weight: scenario.weight(of: question), quote: evidence?.quote ?? "", why: evidence?.why ?? why,
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
