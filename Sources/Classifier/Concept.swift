/// Words that can stand for one another, or that tell the same narrow topic: `bill`, `invoice`, `fee`.
///
/// What training learns of one of them holds for the others too, those it never saw among them.
public struct Concept: Sendable, Hashable {
    public var id: String
    /// Single words, lower case. Those with the same stem are one.
    public var words: [String]

    public init(id: String, words: [String]) {
        self.id = id
        self.words = words
    }
}
