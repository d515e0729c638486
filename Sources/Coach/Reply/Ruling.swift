/// What the table says of an intent, and why.
public struct Ruling: Sendable, Hashable {
    public let intent: String
    /// The settled facts that matter to the intent.
    public let facts: [String: String]
    public let rule: Rule

    /// The row that holds for an intent with what is settled; nil only where the table has a gap.
    public init?(_ knowledge: Knowledge, intent: String, settled: [String: String]) {
        let facts = knowledge.facts(settled, for: intent)
        guard let rule = knowledge.table.rule(for: intent, facts) else { return nil }
        self.intent = intent
        self.facts = facts
        self.rule = rule
    }

    /// One demand of a row that wasn't met.
    public struct Difference: Sendable, Hashable {
        public let fact: String
        /// What the row demands.
        public let demands: Cell
        /// What is settled; nil: nothing.
        public let settled: String?
    }

    /// The row that came closest to holding, and what would have to be different for it.
    public func runnerUp(_ knowledge: Knowledge) -> (rule: Rule, differences: [Difference])? {
        let table = knowledge.table
        guard let other = table.runnerUp(to: rule, for: intent, facts) else { return nil }
        return (
            other,
            table.differences(other, facts).map {
                Difference(fact: table.columns[$0], demands: other.facts[$0], settled: facts[table.columns[$0]])
            }
        )
    }
}
