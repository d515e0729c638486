/// Something that a rep does in an answer, as scenarios name it.
public struct Act: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Asked a question that clarifies.
        case asks
        /// Named or described a regime that answers what is on the table.
        case rightRegime = "right-regime"
        /// Said something good, the regime aside.
        case doSay = "do-say"
        /// Left standing what loses the room.
        case dontSay = "dont-say"
        case wrongRegime = "wrong-regime"
        /// Named a method before the question that comes first.
        case missedQuestion = "missed-question"
        case takesBack = "takes-back"
        case dodges
        case staleClaim = "stale-claim"
        case breaksAnalogy = "breaks-analogy"
        case declines
        /// Whatever was done.
        case any

        /// What it costs of the buyer's patience.
        public var cost: Int {
            switch self {
            case .dontSay, .wrongRegime: 2
            case .dodges, .missedQuestion: 1
            default: 0
            }
        }

        /// What it costs to do nothing of all this.
        public static let costOfNothing = 1
    }

    public let kind: Kind
    /// The row or the id of the one don't-say that is meant; nil: any.
    public let phrase: String?

    public init(_ kind: Kind, phrase: String? = nil) {
        self.kind = kind
        self.phrase = phrase
    }
}
