/// A term in a rep's words.
public struct Term: Sendable, Hashable {
    public let term: String
    /// Other names for it.
    public let also: [String]
    public let say: String
    public let source: String

    public init(term: String, also: [String], say: String, source: String) {
        self.term = term
        self.also = also
        self.say = say
        self.source = source
    }
}
