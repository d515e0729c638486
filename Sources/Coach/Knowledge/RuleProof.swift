/// What is wrong with a rule table, each with the smallest case that shows it.
public struct RuleProof: Sendable, Hashable {
    /// One case: an intent and what is settled, fewest facts first.
    public struct Witness: Sendable, Hashable {
        public let intent: String
        public let facts: [String: String]
    }

    public enum Finding: Sendable, Hashable {
        /// No row holds.
        case gap(Witness)
        /// Two rows hold with the same outcome.
        case overlap(String, String, Witness)
        /// Two rows hold with different outcomes.
        case conflict(String, String, Witness)
        /// Two rows demand exactly the same.
        case duplicate(String, String)
        /// A row that no case reaches.
        case unreachable(String)
    }

    public let findings: [Finding]

    /// Tries every intent with every combination of the facts that matter to it, each settled or not.
    ///
    /// Of each pair of rows that hold together, and of each intent without a row, the case with the fewest settled
    /// facts is reported. The number of cases is the product of the facts' values, a few hundred in what ships.
    public init(_ knowledge: Knowledge) {
        let table = knowledge.table
        var findings: [Finding] = []
        var reported: Set<[String]> = []
        var reached: Set<String> = []

        for (at, rule) in table.rules.enumerated() {
            for other in table.rules[..<at]
            where Set(other.intents) == Set(rule.intents) && other.facts == rule.facts {
                findings.append(.duplicate(other.id, rule.id))
                reported.insert([other.id, rule.id])
            }
        }
        for intent in knowledge.intents {
            for facts in cases(of: intent.id, knowledge) {
                let holding = table.rules.filter {
                    $0.intents.contains(intent.id) && table.differences($0, facts).isEmpty
                }
                reached.formUnion(holding.map(\.id))
                let witness = Witness(intent: intent.id, facts: facts)
                if holding.isEmpty, reported.insert([intent.id]).inserted { findings.append(.gap(witness)) }
                for (at, rule) in holding.enumerated() {
                    for other in holding[..<at] where reported.insert([other.id, rule.id]).inserted {
                        let same =
                            other.regime == rule.regime && other.also == rule.also
                            && other.asksFirst == rule.asksFirst
                        findings.append(
                            same ? .overlap(other.id, rule.id, witness) : .conflict(other.id, rule.id, witness))
                    }
                }
            }
        }
        findings += table.rules.filter { !reached.contains($0.id) }.map { .unreachable($0.id) }
        self.findings = findings
    }
}

/// Every combination of settled facts that an intent can meet, fewest settled first.
private func cases(of intent: String, _ knowledge: Knowledge) -> [[String: String]] {
    var all: [[String: String]] = [[:]]
    for column in knowledge.table.columns {
        let values = knowledge.fact(column)?.values(for: intent) ?? []
        all += all.flatMap { facts in
            values.map { value in facts.merging([column: value.id]) { $1 } }
        }
    }
    return all.sorted { $0.count < $1.count }
}
