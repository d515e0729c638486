import Coach

/// The rule table as a sheet of cells, in the columns of `rules.csv`.
public enum RuleSheet {
    public static func header(_ table: RuleTable) -> [String] { ["id", "intent"] + table.columns + RuleFile.after }

    public static func cells(_ rule: Rule) -> [String] {
        [rule.id, rule.intents.joined(separator: "|")] + rule.facts.map(\.description) + [
            rule.regime ?? "", rule.also ?? "", rule.asksFirst ? "yes" : "", rule.questions.joined(separator: "|"),
            rule.phrases.joined(separator: "|"), rule.readsAs, rule.source, rule.hits.joined(separator: "\n"),
        ]
    }

    /// A cell as a CSV file has it.
    public static func quoted(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        guard scalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return cell }
        return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
