import ArgumentParser
import Glibc
import Shelf

/// `dosay check`: proves knowledge, rules and prompts.
struct Check: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Proves the knowledge, the rule table and the prompts; names every fault at once.")

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
        switch format {
        case .text: for finding in findings { Output.line(finding.description.inert) }
        case .json:
            Output.line(
                JSON.object([
                    (
                        "findings",
                        .list(
                            findings.map {
                                .object([
                                    ("file", .text($0.place.file)), ("line", .integer($0.place.line)),
                                    ("column", .integer($0.place.column)), ("problem", .text($0.problem)),
                                    ("hint", .optional($0.hint)),
                                ])
                            })
                    )
                ]).line)
        }
        if findings.isEmpty {
            Output.note("dosay: nothing to mend")
        } else {
            throw Failure(
                code: Exit.findings, message: "dosay: \(findings.count) finding\(findings.count == 1 ? "" : "s")")
        }
    }
}
