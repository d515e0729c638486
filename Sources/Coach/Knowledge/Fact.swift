/// Something about the buyer's case that an answer settles.
public struct Fact: Sendable, Hashable {
    public let id: String
    /// What it is about, in a few words.
    public let about: String
    /// The intents for which it matters.
    public let intents: [String]
    public let values: [FactValue]
    public let source: String

    public init(id: String, about: String, intents: [String], values: [FactValue], source: String) {
        self.id = id
        self.about = about
        self.intents = intents
        self.values = values
        self.source = source
    }

    /// The values it can take for an intent; none where it doesn't matter.
    public func values(for intent: String) -> [FactValue] {
        guard intents.contains(intent) else { return [] }
        return values.filter { $0.intents.isEmpty || $0.intents.contains(intent) }
    }
}

/// One answer that a fact can have, and how it is heard.
public struct FactValue: Sendable, Hashable {
    public let id: String
    /// What was heard, in a few words.
    public let heard: String
    /// The intents for which it is a value; empty: all of its fact's.
    public let intents: [String]
    /// The value that this one says more exactly.
    public let refines: String?
    /// The values that, heard together, are this one.
    public let combines: [String]
    /// Intents that answer a question on the fact with this value.
    public let heardAs: [String]
    /// Heard anywhere in a turn.
    public let words: [WordPattern]
    /// Heard only while a question on the fact is open.
    public let whenAsked: [WordPattern]

    public init(
        id: String, heard: String, intents: [String], refines: String?, combines: [String], heardAs: [String],
        words: [WordPattern], whenAsked: [WordPattern]
    ) {
        self.id = id
        self.heard = heard
        self.intents = intents
        self.refines = refines
        self.combines = combines
        self.heardAs = heardAs
        self.words = words
        self.whenAsked = whenAsked
    }
}
