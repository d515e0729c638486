/// A line worth saying aloud.
public struct DoSay: Sendable, Hashable {
    public let id: String
    /// The regime under which it is right; nil when it speaks of none.
    public let regime: String?
    public let intents: [String]
    public let text: String
    public let why: String
    /// The claims whose figures it states.
    public let claims: [String]
    public let source: String
    public let status: Status

    public init(
        id: String, regime: String?, intents: [String], text: String, why: String, claims: [String], source: String,
        status: Status
    ) {
        self.id = id
        self.regime = regime
        self.intents = intents
        self.text = text
        self.why = why
        self.claims = claims
        self.source = source
        self.status = status
    }
}
