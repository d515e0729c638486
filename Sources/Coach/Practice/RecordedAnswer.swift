/// What was answered in the recording that a beat was made of, held to the same questions as the new answer.
public struct RecordedAnswer: Sendable, Hashable {
    public let answer: String
    public let checks: [AnswerCheck]

    /// The recorded answers to the turns of a rehearsal, by the number of the turn.
    ///
    /// They are heard one after the other as the new ones were: what was asked before needs no asking again.
    static func all(of rehearsal: Rehearsal) -> [Int: RecordedAnswer] {
        let scenario = rehearsal.scenario
        let answered = rehearsal.turns.compactMap { turn in
            scenario.place(of: turn.beat).flatMap { scenario.beats[$0].then }.map { (turn: turn, then: $0) }
        }
        guard !answered.isEmpty else { return [:] }
        var then = Rehearsal(replayed(answered.map(\.turn), scenario), seed: 0, rehearsal.knowledge, rehearsal.listener)
        for (_, answer) in answered { then.hear(answer) }
        let pairs = zip(answered, then.turns).map { answered, heard in
            (
                answered.turn.number,
                RecordedAnswer(
                    answer: answered.then, checks: AnswerCheck.all(of: heard, in: scenario, rehearsal.knowledge))
            )
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The same turns with nothing that can part from their order.
    private static func replayed(_ turns: [Rehearsal.Turn], _ scenario: Scenario) -> Scenario {
        let beats = turns.enumerated().map { at, turn in
            Beat(
                id: "\(at)", raises: turn.intent, says: [turn.buyer],
                branches: [Beat.Branch(act: Act(.any), to: "\(at + 1)")], ends: nil)
        }
        return Scenario(
            id: scenario.id, title: scenario.title, difficulty: scenario.difficulty, persona: scenario.persona,
            patience: .max, briefing: scenario.briefing, beats: beats, goals: [], weights: scenario.weights)
    }
}
