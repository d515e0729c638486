/// How a model is trained. The defaults are the recipe that was measured best on short statements.
public struct Training: Sendable {
    /// How often every example is looked at; from 5,000 examples on two thirds as often do.
    public var epochs: Int
    /// The label that means "none of these". Its examples teach what lies outside; nil: there is none.
    public var outside: String?
    /// The words of a label's name, by label: one more example each. A label without an entry is named by itself, its
    /// hyphens and underscores read as spaces; the outside label only has the name it is given here.
    public var names: [String: String]
    /// Words that can stand for one another.
    public var concepts: [Concept]
    /// The units of a network that learns beside the linear weights; 0: none. It takes twice the time to train, gains half a point on
    /// statements like the examples, and nothing on those of people unlike whoever wrote the examples.
    public var hidden: Int
    /// The share of held-out inside statements, 0…1, that may be turned away as outside. People who didn't write the
    /// examples are turned away more often where nothing teaches what lies outside: 4 % here is 4 to 6 % of theirs.
    /// Where a statement is turned away, `confidence` takes it for as likely to lie outside as inside.
    public var rejected: Double

    /// - Parameter rejected: Nil: 4 %, and 8 % where an outside label teaches what to turn away.
    public init(
        epochs: Int = 15, outside: String? = nil, names: [String: String] = [:], concepts: [Concept] = [],
        hidden: Int = 48, rejected: Double? = nil
    ) {
        self.epochs = epochs
        self.outside = outside
        self.names = names
        self.concepts = concepts
        self.hidden = hidden
        self.rejected = rejected ?? (outside == nil ? 0.04 : 0.08)
    }

    /// The example that a label's name makes, or nil when it has none.
    func nameExample(of label: String) -> Example? {
        if let name = names[label] { return Example(text: name, label: label) }
        guard label != outside else { return nil }
        let spaced = label.map { $0 == "-" || $0 == "_" ? " " : $0 }
        return Example(text: String(spaced), label: label)
    }
}
