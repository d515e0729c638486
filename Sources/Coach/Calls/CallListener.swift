/// Listens to both sides of a recorded call.
public struct CallListener: Sendable {
    /// What listens to one call at a time.
    private let pairs: Pool<(buyers: BuyerListening, reps: RepListening)>
    private let rubric: Rubric

    /// - Parameter today: `YYYY-MM-DD`, to tell which claims are past their review; nil: none is.
    public init(_ knowledge: Knowledge, _ ears: Ears, _ ear: RepEar, today: String?) {
        rubric = knowledge.rubric
        let claims = CitedClaims(knowledge.claims, today: today)
        pairs = Pool {
            (
                BuyerListening(knowledge: knowledge, ears: ears),
                RepListening(knowledge: knowledge, ear: ear, claims: claims)
            )
        }
    }

    /// What is heard in an objection and in a rep's reply to it. What was raised is named as likely as it is: who replies answers
    /// something.
    func listen(_ reply: String, to objection: String) -> (raised: [HeardIntent], answer: HeardTurn) {
        pairs.work { pair in
            let raised = pair.buyers.hear(Turn(index: 0, speaker: nil, role: .buyer, text: objection)).intents
            var table = RepListening.Table(intents: raised)
            let turn = Turn(index: 1, speaker: nil, role: .rep, text: reply)
            let findings = pair.reps.hear(turn, &table).findings
            return (raised, HeardTurn(turn: turn, intents: [], confidence: nil, findings: findings))
        }
    }

    /// What is heard in a rep's answer to something that is known to be on the table.
    ///
    /// - Parameters:
    ///   - raised: What is on the table; nil: nothing.
    ///   - wasAsked: Whether the rep has already asked about it.
    func listen(_ answer: String, turn: Int, raised: HeardIntent?, wasAsked: Bool) -> RepListening.Doings {
        var table = RepListening.Table(intents: raised.map { [$0] } ?? [], wasAsked: wasAsked)
        return pairs.work { $0.reps.hear(Turn(index: turn, speaker: nil, role: .rep, text: answer), &table) }
    }

    /// What a text's sentences do, one by one, in answer to some intent; clauses that plainly are a don't-say as well.
    func acts(in text: String, about intent: String) -> [RepEar.Heard] {
        pairs.work { $0.reps.acts(in: text, about: intent) }
    }

    /// Everything that is heard in a call, turn by turn, and what it adds up to. A speaker whose side nobody knows is listened to as a buyer, and
    /// never held to what reps are.
    public func listen(_ turns: [Turn]) -> HeardCall { pairs.work { listen(turns, $0.buyers, $0.reps) } }

    private func listen(_ turns: [Turn], _ buyers: BuyerListening, _ reps: RepListening) -> HeardCall {
        var heard: [HeardTurn] = []
        var table = RepListening.Table()
        for turn in turns {
            switch turn.role {
            case .rep:
                let doings = reps.hear(turn, &table)
                if doings.takesBack { RepListening.correct(&heard, in: turn.index) }
                heard.append(HeardTurn(turn: turn, intents: [], confidence: nil, findings: doings.findings))
            case .buyer, .unknown:
                let (intents, confidence) = buyers.hear(turn)
                if !intents.isEmpty { table = RepListening.Table(intents: intents, turn: turn.index) }
                heard.append(HeardTurn(turn: turn, intents: intents, confidence: confidence, findings: []))
            case .other: heard.append(HeardTurn(turn: turn, intents: [], confidence: nil, findings: []))
            }
        }
        return HeardCall(turns: heard, scorecard: CallScorecard(heard, rubric))
    }
}
