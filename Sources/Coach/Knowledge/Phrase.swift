/// Whether the documents stand behind a sentence alike.
public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// The documents agree.
    case agreed
    /// They disagree: never to be spoken as fact.
    case contested
    /// True when written; to be looked up again before it is cited.
    case dated
}

/// Who is heard saying something.
public enum Speaker: String, Sendable, Hashable, Codable, CaseIterable {
    case buyer, rep, either
}

/// A line that loses the room.
public struct DontSay: Sendable, Hashable, Codable {
    public let id: String
    /// The table rows it comes from, as `document.row`; none when it stands outside the tables.
    public let rows: [String]
    public let heardFrom: Speaker
    public let text: String
    public let why: String
    /// The intents in whose conversation it is said.
    public let intents: [String]
    /// What to say instead.
    public let answeredBy: [String]
    public let source: String
    public let status: Status

    /// The name it is reported under: its first row, or its id.
    public var row: String { rows.first ?? id }

    public init(
        id: String, rows: [String], heardFrom: Speaker, text: String, why: String, intents: [String],
        answeredBy: [String], source: String, status: Status
    ) {
        self.id = id
        self.rows = rows
        self.heardFrom = heardFrom
        self.text = text
        self.why = why
        self.intents = intents
        self.answeredBy = answeredBy
        self.source = source
        self.status = status
    }
}

/// A line worth saying aloud.
public struct DoSay: Sendable, Hashable, Codable {
    public let id: String
    /// The regime under which it is right; nil when it speaks of none.
    public let regime: String?
    public let intents: [String]
    public let text: String
    public let why: String
    /// The claims whose figures it states.
    public let claims: [String]
    public let source: String
    public let status: Status

    public init(
        id: String, regime: String?, intents: [String], text: String, why: String, claims: [String], source: String,
        status: Status
    ) {
        self.id = id
        self.regime = regime
        self.intents = intents
        self.text = text
        self.why = why
        self.claims = claims
        self.source = source
        self.status = status
    }
}
