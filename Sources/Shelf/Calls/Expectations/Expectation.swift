/// What somebody wrote down that a turn of a recorded call should be found to be.
public enum Expected: Sendable, Hashable {
    /// A buyer's statement is heard as this intent, or as one of the others.
    case intent(String, also: [String])
    /// The regime that answers the statement.
    case regime(String)
    /// A rep says a line not to say: the row or id of its phrase, or any when nil.
    case dontSay(String?)
    /// A rep says no line not to say.
    case noDontSay
    /// A rep does well, in words for people.
    case doSay(String)
}

/// What is expected of a turn, and where that is written.
public struct Expectation: Sendable, Hashable {
    /// The turn's index after merging.
    public let turn: Int
    /// What it should be found to be.
    public let expected: Expected
    /// The words of the turn it is about; nil when the whole turn is meant.
    public let quote: String?
    /// Where it is written.
    public let place: Place
}

/// What a line inside a recording expects of the turn before it, while turns aren't known yet.
struct CueExpectation: Sendable, Hashable {
    /// How many cues stand before the line.
    let cues: Int
    let expected: Expected
    let place: Place
}
