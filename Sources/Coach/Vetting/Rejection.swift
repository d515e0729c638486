/// Why a sentence of a draft isn't shown.
public struct Rejection: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It says what loses the room.
        case dontSay = "dont-say"
        /// It leaves the regime of the ruling.
        case ruling
        /// It names a method where the rule asks first.
        case method
        /// It promises a result.
        case promise
        /// It states a figure that nobody vouches for.
        case figure
        /// It states as fact what is to be confirmed first.
        case unconfirmed
        /// It asks something else than what is due.
        case question
        /// It isn't in the form that the prompt asks for.
        case form
        /// It is written so that it can't be heard: other scripts, controls, code.
        case disguise
        /// It says more or less than the buyer's line that it words.
        case meaning
        /// It tells a rep in practice what to say, or what it was worth.
        case hint
        /// It repeats the prompt, or speaks of it.
        case secret
    }

    public let kind: Kind
    /// The draft's own words. They are foreign, and may hold anything.
    public let text: String
    /// In words, for the rep and for the model that drafts again.
    public let reason: String

    public init(_ kind: Kind, _ text: String, _ reason: String) {
        self.kind = kind
        self.text = text
        self.reason = reason
    }
}
