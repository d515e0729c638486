/// A figure or dated statement of the documents.
public struct Claim: Sendable, Hashable {
    public let id: String
    public let topic: String
    public let regime: String?
    public let heading: Heading?
    public let text: String
    public let source: String
    /// When it was true, as far as the document says: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public let asOf: String
    /// The day, `YYYY-MM-DD`, by which somebody looks at it again.
    public let review: String
    public let status: Status
    /// The claims that say otherwise.
    public let against: [String]
    /// Whether it is to be confirmed before it is cited.
    public let confirm: Bool

    public init(
        id: String, topic: String, regime: String?, heading: Heading?, text: String, source: String, asOf: String,
        review: String, status: Status, against: [String], confirm: Bool
    ) {
        self.id = id
        self.topic = topic
        self.regime = regime
        self.heading = heading
        self.text = text
        self.source = source
        self.asOf = asOf
        self.review = review
        self.status = status
        self.against = against
        self.confirm = confirm
    }
}
