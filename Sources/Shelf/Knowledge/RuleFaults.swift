import Coach

/// Words what the proof of the rule table finds.
enum RuleFaults {
    static func report(_ knowledge: Knowledge, _ place: (String) -> Place?, _ file: String, _ reading: Reading) {
        let table = Place(file)
        func at(_ rule: String) -> Place { place(rule) ?? table }
        for rule in knowledge.table.rules { checkValues(rule, knowledge, at(rule.id), reading) }
        for finding in RuleProof(knowledge).findings {
            switch finding {
            case .gap(let witness): reading.fault(table, "no row holds for \(words(witness))", hint: "add one")
            case .overlap(let first, let second, let witness):
                reading.fault(at(second), "\(second) overlaps \(first): both hold for \(words(witness))")
            case .conflict(let first, let second, let witness):
                reading.fault(at(second), "\(second) contradicts \(first): both hold for \(words(witness))")
            case .duplicate(let first, let second):
                reading.fault(at(second), "\(second) demands exactly what \(first) does", hint: "drop one of them")
            case .unreachable(let rule):
                reading.fault(at(rule), "\(rule) can never hold", hint: "no intent it names has facts like that")
            }
        }
    }

    /// A row may only name values that its facts have for one of its intents.
    private static func checkValues(_ rule: Rule, _ knowledge: Knowledge, _ place: Place, _ reading: Reading) {
        for (column, cell) in zip(knowledge.table.columns, rule.facts) {
            let known = Set(
                rule.intents.flatMap { knowledge.fact(column)?.values(for: $0).map(\.id) ?? [] })
            for value in cell.values where !known.contains(value) {
                reading.fault(
                    place, "\(rule.id): \(column) is never `\(value)` for \(rule.intents.joined(separator: ", "))",
                    hint: Suggestion.hint(for: value, among: known.sorted()))
            }
        }
    }

    private static func words(_ witness: RuleProof.Witness) -> String {
        let facts = witness.facts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return ([witness.intent] + (facts.isEmpty ? ["nothing settled"] : facts)).joined(separator: ", ")
    }
}
