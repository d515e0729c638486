/// What a model makes of one statement.
public struct Classification: Sendable {
    /// A label and how likely it is.
    public struct Ranked: Sendable, Hashable {
        public let label: String
        /// Calibrated, 0…1.
        public let probability: Double
    }

    /// Every label, likeliest first (ties by name), the outside label among them. The probabilities sum to 1.
    public let ranked: [Ranked]
    /// Whether the statement is about none of the labels: its best score, set against the outside label's where there
    /// is one, is below the calibrated threshold, or it names nothing that training knows.
    public let isOutside: Bool
    /// The calibrated probability, 0…1, that the named label is right: the likeliest label inside, or the outside
    /// label when `isOutside`.
    public let confidence: Double
    /// What each word of the statement did for the label that scored best, in the order of the statement. The outside label is
    /// taken into account only when `isOutside`.
    public let evidence: [Evidence]
}

/// What one word of a statement contributed.
public struct Evidence: Sendable, Hashable {
    /// The word as written.
    public let text: String
    /// Its exact part of that label's score above the mean score of all labels, in logits. What several words
    /// say together is split evenly between them.
    public let weight: Double

    public init(text: String, weight: Double) {
        self.text = text
        self.weight = weight
    }
}
