/// A clarifying question, and the fact its answer settles.
public struct Question: Sendable, Hashable {
    public let id: String
    /// The fact it settles.
    public let settles: String
    /// The value the fact must already have for the question to make sense; nil: the fact is open.
    public let when: String?
    public let ask: String
    /// The values it offers, in the order in which it names them: what "the second one" counts.
    public let options: [String]
    /// The value that a bare "yes" stands for.
    public let yes: String?
    /// The value that a bare "no" stands for.
    public let no: String?
    public let source: String

    public init(
        id: String, settles: String, when: String?, ask: String, options: [String], yes: String?, no: String?,
        source: String
    ) {
        self.id = id
        self.settles = settles
        self.when = when
        self.ask = ask
        self.options = options
        self.yes = yes
        self.no = no
        self.source = source
    }

    /// Whether the answer is still wanted, given what is settled.
    public func isOpen(_ facts: [String: String]) -> Bool { facts[settles] == when }
}
