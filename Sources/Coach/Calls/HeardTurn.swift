/// A turn of a call, and what was heard in it.
public struct HeardTurn: Sendable {
    public let turn: Turn
    /// What a buyer raised, the main thing first; empty for small talk, and for reps.
    public let intents: [HeardIntent]
    /// The calibrated probability, 0…1, that the first intent, or that there is none, is right; nil for reps.
    public let confidence: Double?
    /// What a rep did; empty for buyers.
    public internal(set) var findings: [Finding]
}

/// One thing that a buyer raised in a turn.
public struct HeardIntent: Sendable, Hashable {
    public let intent: String
    /// Calibrated, 0…1.
    public let confidence: Double
    /// The sentence in which it was heard.
    public let quote: String
    /// What answers it while nothing is settled; nil where the options themselves are asked for.
    public let regime: String?
    /// The row of the rule table.
    public let rule: String
    public let asksFirst: Bool
}

/// A call, and what was heard on both sides.
public struct HeardCall: Sendable {
    public let turns: [HeardTurn]
    public let scorecard: CallScorecard
}
