/// Something that a rep did in a turn, and why it matters.
public struct Finding: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Said what loses the room.
        case dontSay = "dont-say"
        /// Said in substance what is good to say.
        case doSay = "do-say"
        /// Asked what settles the matter.
        case question
        /// Named a method where the rule asks first.
        case missedQuestion = "missed-question"
        /// Steered to a method that doesn't answer what the buyer raised.
        case wrongRegime = "wrong-regime"
        /// Cited a contested, dated or long unreviewed claim as fact.
        case staleClaim = "stale-claim"

        /// Whether it counts against the rep.
        public var isFault: Bool {
            switch self {
            case .dontSay, .missedQuestion, .wrongRegime, .staleClaim: true
            case .doSay, .question: false
            }
        }
    }

    public let kind: Kind
    /// The id of the don't-say, do-say, question or claim; nil when none is that close.
    public let phrase: String?
    /// The table row of a don't-say.
    public let row: String?
    /// The regime that was steered to or described; nil for none.
    public let regime: String?
    /// The rep's own words.
    public let quote: String
    public let why: String
    /// What to say instead, for what counts against the rep.
    public let doSay: String?
    /// The turn in which the rep took it back; nil when it was left standing.
    public internal(set) var correctedIn: Int?

    public init(
        kind: Kind, phrase: String? = nil, row: String? = nil, regime: String? = nil, quote: String, why: String,
        doSay: String? = nil, correctedIn: Int? = nil
    ) {
        self.kind = kind
        self.phrase = phrase
        self.row = row
        self.regime = regime
        self.quote = quote
        self.why = why
        self.doSay = doSay
        self.correctedIn = correctedIn
    }
}
