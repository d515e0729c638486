import ArgumentParser
import Glibc
import Shelf

/// `dosay check`: proves knowledge, rules and prompts.
struct Check: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Proves the knowledge, the rule table and the prompts; names every fault at once.",
        discussion: """
            Exits with 1 when there are faults. Warnings come after them and don't change that: examples of two \
            intents that are almost the same, and intents with too few examples or with the same ones over and over.
            """)

    @Flag(
        help: """
            Also warn of examples that sound like another intent to a model that learned from others, the surest first. \
            It takes as long as training, and what it names is often right where it stands: hard to hear, not misplaced.
            """)
    var examples = false
    @Option(help: "How findings come out: text or json.")
    var format = Format.text
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let workplace = try shared.setting.workplace()
        for folder in workplace.store.folders + workplace.store.prompts where !Disk.isFolder(folder) {
            throw Failure.unreadable("\(folder) is no folder")
        }
        let findings = try Workplace.patiently { learning in
            Audit.findings(workplace.store, today: Clock.day(), learning: learning)
        }
        let warnings = Audit.warnings(workplace.store.folders, heldOut: examples)
        switch format {
        case .text:
            for finding in findings { Output.line(finding.description.inert) }
            for warning in warnings {
                let marked = Fault(warning.place, "warning: \(warning.problem)", hint: warning.hint)
                Output.line(marked.description.inert)
            }
        case .json:
            Output.line(
                JSON.object([("findings", .list(findings.map(json))), ("warnings", .list(warnings.map(json)))]).line)
        }
        let besides = warnings.isEmpty ? "" : ", \(count(warnings, "warning"))"
        if findings.isEmpty {
            Output.note("dosay: nothing to mend\(besides)")
        } else {
            throw Failure(code: Exit.findings, message: "dosay: \(count(findings, "finding"))\(besides)")
        }
    }

    private func json(_ finding: Fault) -> JSON {
        .object([
            ("file", .text(finding.place.file)), ("line", .integer(finding.place.line)),
            ("column", .integer(finding.place.column)), ("problem", .text(finding.problem)),
            ("hint", .optional(finding.hint)),
        ])
    }

    private func count(_ findings: [Fault], _ name: String) -> String {
        "\(findings.count) \(name)\(findings.count == 1 ? "" : "s")"
    }
}
