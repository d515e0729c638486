/// A line that loses the room.
public struct DontSay: Sendable, Hashable {
    public let id: String
    /// The table rows it comes from, as `document.row`; none when it stands outside the tables.
    public let rows: [String]
    public let heardFrom: Speaker
    public let text: String
    public let why: String
    /// The intents in whose conversation it is said.
    public let intents: [String]
    /// The regime it steers to; nil when it steers nowhere.
    public let steers: String?
    /// What to say instead.
    public let answeredBy: [String]
    public let source: String
    public let status: Status

    /// The name it is reported under: its first row, or its id.
    public var row: String { rows.first ?? id }

    public init(
        id: String, rows: [String], heardFrom: Speaker, text: String, why: String, intents: [String],
        steers: String? = nil, answeredBy: [String], source: String, status: Status
    ) {
        self.id = id
        self.rows = rows
        self.heardFrom = heardFrom
        self.text = text
        self.why = why
        self.intents = intents
        self.steers = steers
        self.answeredBy = answeredBy
        self.source = source
        self.status = status
    }
}
