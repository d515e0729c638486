@testable import Coach

/// Made-up practices: what is told of them counts, the rest is the same for all.
extension PracticeResult {
    /// - Parameters:
    ///   - day: Since Monday, 2026-10-05.
    ///   - said: The rows of the don't-says in its one answer; those that end in an asterisk were taken back.
    static func small(
        day: Int = 0, scenario: String = "clerk", outcome: Rehearsal.Outcome = .lost, met: Double = 1, of: Double = 4,
        hints: Int = 0, said: [String] = [], answers: [Answer]? = nil
    ) -> PracticeResult {
        PracticeResult(
            at: Moment(milliseconds: (20_731 + day) * 86_400_000), scenario: scenario, outcome: outcome,
            score: Score(met: met, of: of), hints: hints,
            answers: answers ?? [
                Answer(
                    intent: "train", checks: [],
                    dontSays: said.map { row in
                        DontSay(
                            row: row.filter { $0 != "*" }, quote: "said \(row) on day \(day)",
                            instead: day == 0 ? nil : "instead, from day \(day)", isTakenBack: row.hasSuffix("*"))
                    })
            ])
    }
}

extension PracticeResult.Answer {
    /// An answer to an intent: the questions that got a yes, and those that got a no.
    static func small(_ intent: String?, yes: [String] = [], no: [String] = []) -> PracticeResult.Answer {
        PracticeResult.Answer(
            intent: intent,
            checks: yes.map { PracticeResult.Check(question: $0, passed: true) }
                + no.map { PracticeResult.Check(question: $0, passed: false) },
            dontSays: [])
    }
}

extension KeptPractice {
    static func small(
        _ result: PracticeResult?, rep: String? = nil, file: String = "a.jsonl", retries: Int = 0
    ) -> KeptPractice {
        KeptPractice(file: file, rep: rep, result: result, retries: retries)
    }
}
