import Classifier

/// Hears what a rep does: loses the room by a don't-say, or makes a fair move.
public struct RepEar: Sendable {
    /// What one sentence does.
    public struct Heard: Sendable, Hashable {
        /// The sentence as spoken.
        public let quote: String
        /// The id of a don't-say, or of a move.
        public let label: String
        /// The calibrated probability, 0…1, that it is right.
        public let confidence: Double
    }

    public let model: Model
    private let dontSay: Set<String>

    public init(model: Model, _ knowledge: Knowledge) {
        self.model = model
        dontSay = Set(knowledge.dontSay.map(\.id))
    }

    /// What the sentences of a turn do, in order.
    public func hear(_ text: String) -> [Heard] {
        let reader = Reader(model, memory: 256)
        return Sentences.spoken(text).map { sentence in
            let heard = reader.classify(String(sentence), explained: false)
            let label = heard.isOutside ? Move.talk : heard.ranked.first { $0.label != Move.talk }?.label ?? Move.talk
            return Heard(quote: String(sentence), label: label, confidence: heard.confidence)
        }
    }

    /// Whether a label is a don't-say's.
    public func isDontSay(_ label: String) -> Bool { dontSay.contains(label) }
}
