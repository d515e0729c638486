/// How a buyer asks about the regime on the table.
public struct FollowUps: Sendable, Hashable {
    /// What such a question can be about: a heading of the card, or where a statement comes from.
    public struct Subject: Sendable, Hashable {
        public let id: String
        public let words: [WordPattern]

        public init(id: String, words: [WordPattern]) {
            self.id = id
            self.words = words
        }

        /// The card's heading; nil for the source.
        public var heading: Heading? { Heading(rawValue: id) }
    }

    /// Words that point back.
    public let pointers: [WordPattern]
    /// Words that name a method: whoever names one isn't pointing back.
    public let methods: [WordPattern]
    public let subjects: [Subject]

    public init(pointers: [WordPattern], methods: [WordPattern], subjects: [Subject]) {
        self.pointers = pointers
        self.methods = methods
        self.subjects = subjects
    }
}
