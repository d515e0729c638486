/// Something a buyer can mean.
public struct Intent: Sendable, Hashable {
    /// The id of the label for everything that isn't about the model.
    public static let outside = "out-of-scope"

    public let id: String
    public let number: Int
    /// The wish in a few words, as it stands after "heard".
    public let heard: String
    /// Completes "Do you mean …".
    public let wants: String
    /// What it means, told to a rep.
    public let means: String
    public let nearMisses: [NearMiss]
    public let source: String
    /// A few statements of buyers that carry it, plain ones first: enough to show, not to learn from.
    public let examples: [String]

    public init(
        id: String, number: Int, heard: String, wants: String, means: String, nearMisses: [NearMiss], source: String,
        examples: [String] = []
    ) {
        self.id = id
        self.number = number
        self.heard = heard
        self.wants = wants
        self.means = means
        self.nearMisses = nearMisses
        self.source = source
        self.examples = examples
    }
}

/// An intent that another is taken for, and what parts the two.
public struct NearMiss: Sendable, Hashable {
    public let intent: String
    public let partedBy: String

    public init(intent: String, partedBy: String) {
        self.intent = intent
        self.partedBy = partedBy
    }
}
