/// One thing to get right: a line that isn't to be said, a question that comes first, or what answers a buyer.
public struct DrillCard: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A buyer tempts into a don't-say: it isn't said, and what was raised is taken up.
        case dontSay = "dont-say"
        /// The question that comes first is asked, before any method.
        case ask
        /// What answers the buyer is named.
        case answer

        /// What is asked of who answers.
        public var asks: String {
            switch self {
            case .dontSay: "take it up without losing the room"
            case .ask: "ask what comes before any method"
            case .answer: "name what answers it"
            }
        }
    }

    public let kind: Kind
    /// The id of the don't-say or of the intent: never a wording, so that a card stays the same while its words are edited.
    public let about: String
    /// The intents whose statements it puts, at least one.
    public let intents: [String]
    /// The regime that answers it; nil where the options themselves are asked for, and for don't-says.
    public let regime: String?
    /// What is good to say; nil when the knowledge has no line.
    public let say: String?
    /// What isn't; nil when the knowledge has no line.
    public let avoid: String?
    public let why: String
    public let source: String

    public var id: String { Self.id(kind, about) }

    static func id(_ kind: Kind, _ about: String) -> String { "\(kind.rawValue)/\(about)" }
}
