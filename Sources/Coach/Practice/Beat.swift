/// A moment of a scenario: what the buyer says, and what follows from the answer.
public struct Beat: Sendable, Hashable {
    /// How a practice ends.
    public enum Ending: String, Sendable, Hashable, CaseIterable {
        case won, lost
        /// The buyer's patience ran out.
        case walked
    }

    /// What follows from something that a rep did.
    public struct Branch: Sendable, Hashable {
        public let act: Act
        /// The id of the beat that follows.
        public let to: String

        public init(act: Act, to: String) {
            self.act = act
            self.to = to
        }
    }

    public let id: String
    /// The intent that is on the table while the beat lasts; nil: the one that was there before.
    public let raises: String?
    /// Wordings of what the buyer says as it begins.
    public let says: [String]
    /// The first that holds decides.
    public let branches: [Branch]
    /// nil: the practice goes on.
    public let ends: Ending?
    /// What a rep answered in the recording that the beat was made of; nil: it wasn't made of one, or nobody answered.
    public let then: String?

    public init(
        id: String, raises: String?, says: [String], branches: [Branch], ends: Ending?, then: String? = nil
    ) {
        self.id = id
        self.raises = raises
        self.says = says
        self.branches = branches
        self.ends = ends
        self.then = then
    }
}
