/// One decision: when it holds, and what follows.
public struct Rule: Sendable, Hashable {
    public let id: String
    public let intents: [String]
    /// What it demands of each fact, in the order of the table's columns.
    public let facts: [Cell]
    public let regime: String?
    /// A second regime, when both stand.
    public let also: String?
    /// Whether the regime is open until the question is answered.
    public let asksFirst: Bool
    public let questions: [String]
    /// The lines to say, in order; empty: those that fit intent and regime.
    public let phrases: [String]
    /// The row in one sentence.
    public let readsAs: String
    public let source: String
    /// Statements that must land here; turns of a chat are parted by ` > `.
    public let hits: [String]

    public init(
        id: String, intents: [String], facts: [Cell], regime: String?, also: String?, asksFirst: Bool,
        questions: [String], phrases: [String], readsAs: String, source: String, hits: [String]
    ) {
        self.id = id
        self.intents = intents
        self.facts = facts
        self.regime = regime
        self.also = also
        self.asksFirst = asksFirst
        self.questions = questions
        self.phrases = phrases
        self.readsAs = readsAs
        self.source = source
        self.hits = hits
    }
}
