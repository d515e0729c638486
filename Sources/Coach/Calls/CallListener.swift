/// Listens to both sides of a recorded call.
public struct CallListener: Sendable {
    /// What listens to one call at a time.
    private let pairs: Pool<(buyers: BuyerListening, reps: RepListening)>

    /// - Parameter today: `YYYY-MM-DD`, to tell which claims are past their review; nil: none is.
    public init(_ knowledge: Knowledge, _ ears: Ears, _ ear: RepEar, today: String?) {
        let claims = CitedClaims(knowledge.claims, today: today)
        pairs = Pool {
            (
                BuyerListening(knowledge: knowledge, ears: ears),
                RepListening(knowledge: knowledge, ear: ear, claims: claims)
            )
        }
    }

    /// Everything that is heard in a call, turn by turn, and what it adds up to. A speaker whose side nobody knows is listened to as a buyer, and
    /// never held to what reps are.
    public func listen(_ turns: [Turn]) -> HeardCall { pairs.work { Self.listen(turns, $0.buyers, $0.reps) } }

    private static func listen(_ turns: [Turn], _ buyers: BuyerListening, _ reps: RepListening) -> HeardCall {
        var heard: [HeardTurn] = []
        var table = RepListening.Table()
        for turn in turns {
            switch turn.role {
            case .rep:
                let (findings, takesBack) = reps.hear(turn, &table)
                if takesBack { RepListening.correct(&heard, in: turn.index) }
                heard.append(HeardTurn(turn: turn, intents: [], confidence: nil, findings: findings))
            case .buyer, .unknown:
                let (intents, confidence) = buyers.hear(turn)
                if !intents.isEmpty { table = RepListening.Table(intents: intents, turn: turn.index) }
                heard.append(HeardTurn(turn: turn, intents: intents, confidence: confidence, findings: []))
            case .other: heard.append(HeardTurn(turn: turn, intents: [], confidence: nil, findings: []))
            }
        }
        return HeardCall(turns: heard, scorecard: CallScorecard(heard))
    }
}
