/// One way in which a model gets what it knows, how it behaves, where it runs or what it may do: the card a rep reads.
public struct Regime: Sendable, Hashable {
    public let id: String
    public let name: String
    /// Its place in a comparison, from 1.
    public let order: Int
    /// Other names that a buyer uses for it.
    public let called: [String]
    /// Its clock in a few words.
    public let brief: String
    /// Whether it changes the model's weights.
    public let changesWeights: Bool
    /// What is said under each heading; a card has them all.
    public let card: [Heading: Passage]
    /// Where a promise about it breaks, each as a sentence to say first.
    public let limits: [Limit]
    /// What it is like in the world of identity products.
    public let analogies: [Analogy]

    public init(
        id: String, name: String, order: Int, called: [String], brief: String, changesWeights: Bool,
        card: [Heading: Passage], limits: [Limit], analogies: [Analogy]
    ) {
        self.id = id
        self.name = name
        self.order = order
        self.called = called
        self.brief = brief
        self.changesWeights = changesWeights
        self.card = card
        self.limits = limits
        self.analogies = analogies
    }
}

/// The headings of a regime's card, in the order in which it is read.
public enum Heading: String, Sendable, Hashable, CaseIterable {
    case what, does, who, distinct, clock, cost, data

    /// How the heading reads on a card.
    public var title: String {
        switch self {
        case .what: "what it is"
        case .does: "what it does"
        case .who: "who does it"
        case .distinct: "what sets it apart"
        case .clock: "how long"
        case .cost: "what it costs"
        case .data: "where the data goes"
        }
    }
}

/// A few sentences with their source.
public struct Passage: Sendable, Hashable {
    public let say: String
    public let source: String
    /// The claims whose figures it states.
    public let claims: [String]

    public init(say: String, source: String, claims: [String]) {
        self.say = say
        self.source = source
        self.claims = claims
    }
}

/// Where a promise breaks: the sentence a rep says before the buyer finds out.
public struct Limit: Sendable, Hashable {
    public let id: String
    public let say: String
    /// The intents it answers; empty: any.
    public let intents: [String]
    public let source: String

    public init(id: String, say: String, intents: [String] = [], source: String) {
        self.id = id
        self.say = say
        self.intents = intents
        self.source = source
    }
}

/// Something the buyer already knows that works alike, up to a point.
public struct Analogy: Sendable, Hashable {
    public let id: String
    public let analog: String
    public let holds: String
    public let breaks: String
    public let source: String

    public init(id: String, analog: String, holds: String, breaks: String, source: String) {
        self.id = id
        self.analog = analog
        self.holds = holds
        self.breaks = breaks
        self.source = source
    }
}
