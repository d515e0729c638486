/// Something fair that a rep does in a sentence.
public struct Move: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Names or describes what answers the buyer.
        case toward
        /// Says honestly what a method takes and can't do.
        case limits
        /// Puts the methods side by side.
        case laysOut = "lays-out"
        /// Asks what would settle the matter.
        case asks
        /// Brings up a line that loses the room only to refuse it, warn of it or quote it.
        case declines
        /// Corrects what was just said.
        case takesBack = "takes-back"
        /// Gives no answer.
        case dodges
        /// Says where a comparison stops holding.
        case breaksAnalogy = "breaks-analogy"
        /// Everything else in a call.
        case talk
    }

    /// The id of the label for what makes no move.
    public static let talk = "talk"

    public let id: String
    public let kind: Kind
    /// The regime it is about; nil when it is about none.
    public let regime: String?
    /// What a rep does with it, told to a trainer.
    public let means: String

    public init(id: String, kind: Kind, regime: String?, means: String) {
        self.id = id
        self.kind = kind
        self.regime = regime
        self.means = means
    }
}
