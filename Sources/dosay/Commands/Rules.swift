import ArgumentParser
import Coach
import Shelf

/// `dosay rules`: the rule table.
struct Rules: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, markdown }

    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Prints the rule table.")

    @Option(help: "How: text, csv or markdown.")
    var format = Format.text
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let table = try shared.setting.workplace().open().knowledge.table
        let header = RuleSheet.header(table)
        let rows = table.rules.map(RuleSheet.cells)
        switch format {
        case .csv:
            for row in [header] + rows { Output.line(row.map { RuleSheet.quoted($0.inert) }.joined(separator: ",")) }
        case .markdown:
            func line(_ row: [String]) -> String {
                "| " + row.map { $0.inert.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ")
                    + " |"
            }
            Output.line(line(header))
            Output.line("|" + String(repeating: " --- |", count: header.count))
            for row in rows { Output.line(line(row)) }
        case .text: for rule in table.rules { printText(rule, table.columns) }
        }
    }

    private func printText(_ rule: Rule, _ columns: [String]) {
        let demands = zip(columns, rule.facts).filter { $1 != .any }.map { "\($0) \($1)" }
        let outcome = [rule.regime ?? "no regime", rule.also.map { "and \($0)" }, rule.asksFirst ? "asks first" : nil]
        Output.line("\(rule.id) → \(outcome.compactMap { $0 }.joined(separator: ", "))".inert)
        Output.line("    \(rule.readsAs)".inert)
        Output.line("    \(rule.intents.joined(separator: ", "))".inert)
        if !demands.isEmpty { Output.line("    when \(demands.joined(separator: ", "))".inert) }
        Output.line("    \(rule.source)".inert)
    }
}
