/// The decisions, as a table: for every intent and every settled fact exactly one row holds.
public struct RuleTable: Sendable, Hashable {
    /// The facts that its columns are about, in order.
    public let columns: [String]
    public let rules: Entries<Rule>

    public init(columns: [String], rules: Entries<Rule>) {
        self.columns = columns
        self.rules = rules
    }

    /// The row that holds.
    ///
    /// - Parameter facts: What is settled, by fact; facts that don't matter to the intent must be left out.
    /// - Returns: nil only for a table with a gap, which a check finds.
    public func rule(for intent: String, _ facts: [String: String]) -> Rule? {
        rules.first(about: intent) { differences($0, facts).isEmpty }
    }

    /// Whether some row has a regime answer an intent, whatever gets settled.
    func answers(_ intent: String, with regime: String) -> Bool {
        rules.contains { $0.intents.contains(intent) && ($0.regime == regime || $0.also == regime) }
            || rule(for: intent, [:])?.regime == nil
    }

    /// The columns whose demand a row doesn't meet, as positions in `columns`.
    public func differences(_ rule: Rule, _ facts: [String: String]) -> [Int] {
        (0..<min(columns.count, rule.facts.count)).filter { !rule.facts[$0].holds(facts[columns[$0]]) }
    }

    /// The row that came closest to holding beside the one that did: fewest facts off; among those one that wants an
    /// answer rather than the lack of one; then the first in the table.
    public func runnerUp(to held: Rule, for intent: String, _ facts: [String: String]) -> Rule? {
        func distance(_ rule: Rule) -> (Int, Int) {
            let off = differences(rule, facts)
            return (off.count, off.count { rule.facts[$0] == .unsettled })
        }
        return rules.about(intent).filter { $0.id != held.id }.min { distance($0) < distance($1) }
    }
}
