import ArgumentParser
import Coach
import Shelf

/// `dosay rules`: the rule table.
struct Rules: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, markdown }

    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Prints the rule table, or how calls are scored.")

    @Option(help: "How: text, csv or markdown.")
    var format = Format.text
    @Flag(help: "How calls are scored, instead of the table.")
    var rubric = false
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let knowledge = try shared.setting.workplace().open().knowledge
        if rubric {
            print(knowledge.rubric)
        } else {
            print(knowledge.table)
        }
    }

    private func print(_ rubric: Rubric) {
        let rows =
            rubric.checks.map { [$0.question.rawValue, $0.name, $0.asks, $0.passes] }
            + rubric.figures.map { [$0.id, $0.name, "", $0.means] }
        switch format {
        case .text:
            for row in rows {
                Output.line("\(row[0]): \(row[1])".inert)
                for text in row[2...] where !text.isEmpty { Output.line("    \(text)".inert) }
            }
        case .csv, .markdown: sheet(["id", "name", "asks", "passes"], rows)
        }
    }

    private func print(_ table: RuleTable) {
        let header = RuleSheet.header(table)
        if format == .text {
            for rule in table.rules { printText(rule, table.columns) }
        } else {
            sheet(header, table.rules.map(RuleSheet.cells))
        }
    }

    private func sheet(_ header: [String], _ rows: [[String]]) {
        switch format {
        case .text, .csv:
            for row in [header] + rows { Output.line(row.map { RuleSheet.quoted($0.inert) }.joined(separator: ",")) }
        case .markdown:
            func line(_ row: [String]) -> String {
                "| " + row.map { $0.inert.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ")
                    + " |"
            }
            Output.line(line(header))
            Output.line("|" + String(repeating: " --- |", count: header.count))
            for row in rows { Output.line(line(row)) }
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
