import Classifier

/// What the coach answers to one turn.
public struct Reply: Sendable {
    /// A question to ask, with the fact its answer settles.
    public struct Asked: Sendable, Hashable {
        public let id: String
        public let text: String
        public let settles: String
    }

    /// A line to say.
    public struct Line: Sendable, Hashable {
        public let id: String
        public let text: String
        /// The documents and sections it comes from.
        public let source: String
    }

    /// A line not to say.
    public struct Slip: Sendable, Hashable {
        public let id: String
        public let row: String
        public let text: String
        public let why: String
    }

    public let statement: String
    public let intent: String
    public let confidence: Double
    public let alternatives: [Ears.Alternative]
    public let evidence: [Evidence]
    /// What was heard, in a few words.
    public let heard: String
    public let regime: String?
    public let also: String?
    /// The regime's clock in a few words.
    public let clock: String?
    /// The row that held.
    public let rule: String
    public let asksFirst: Bool
    public let questions: [Asked]
    public let doSay: [Line]
    public let dontSay: [Slip]
    /// Why it matters.
    public let why: String?
    public let claims: [Claim]
    public let analogy: Analogy?
    /// Where the promise of the regime breaks, to be said first; only when the regime comes onto the table.
    public let limit: Limit?
    /// Another intent heard in the same turn, to be taken up next.
    public let second: String?
    /// The subject of a follow-up: `cost`, `clock`, `who`, `data` or `source`.
    public let followUp: String?
    /// The facts that this turn settled.
    public let settled: [String: String]
    /// Everything settled so far that matters to the intent.
    public let facts: [String: String]
    /// The row that held and why; nil only where the table has a gap.
    public let ruling: Ruling?
    /// Which knowledge it was drawn from.
    public let knowledge: String
    /// What came of asking a language model, as the ear wasn't sure; nil: none was asked.
    public internal(set) var consultation: Consultation?
}
