/// What of a debrief a rep may dispute, and a trainer override.
public enum Contested: Sendable, Hashable {
    /// A check of the answer in a turn, which counts from 1.
    case check(turn: Int, CallScorecard.Question)
    /// The id of a goal.
    case goal(String)
}

/// A rep's word that something was judged wrong. It changes no score.
public struct Dispute: Sendable, Hashable {
    public let of: Contested
    /// In the rep's own words; empty when none were given.
    public let why: String

    public init(of: Contested, why: String) {
        self.of = of
        self.why = why
    }
}

/// A trainer's word on something that was judged: it counts instead of what was heard.
public struct Override: Sendable, Hashable {
    public let of: Contested
    public let passed: Bool
    /// Who says so.
    public let by: String
    /// When, as `2026-05-04T03:02:01Z`.
    public let at: String
    public let why: String

    public init(of: Contested, passed: Bool, by: String, at: String, why: String) {
        self.of = of
        self.passed = passed
        self.by = by
        self.at = at
        self.why = why
    }
}
