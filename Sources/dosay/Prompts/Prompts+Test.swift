import ArgumentParser
import Coach
import Glibc
import Shelf

extension Prompts {
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tries the cases of the active and candidate versions; compares the two over statements.",
            discussion: """
                A case's inputs are filled in, and the text must contain and lack what the case says; exit code 1 when \
                it doesn't. --statements shows, side by side, how the active coach prompt and the candidate (or the \
                version that is named) frame the reply to each statement, and what they would send to a language model.
                """)
        @Option(
            help: ArgumentHelp(
                "Statements, as plain lines or JSON lines with `text`; - is standard input.",
                valueName: "file"))
        var statements: String?
        @Flag(help: "As one JSON object.")
        var json = false
        @OptionGroup var shared: SharedOptions
        @Argument(help: "NAME@N, or NAME for its active and candidate versions; nothing: those of all prompts.")
        var prompt: String?

        func run() throws {
            let workplace = try shared.setting.workplace()
            let prompts = try workplace.openPrompts()
            let versions = try Prompts.refusing { () throws(PromptRefusal) in try Self.versions(prompt, prompts) }
            let trials = versions.flatMap(PromptTrial.all)
            let comparison = try statements.map { file in
                let (active, candidate) = try Self.compared(prompt, prompts)
                return try PromptComparison(active, candidate, over: file, try workplace.open())
            }
            let failed = trials.count { !$0.hasPassed }
            if json {
                Output.line(Self.json(trials, comparison).line)
            } else {
                let ink = Ink(shared.setting.color, workplace.environment)
                let comparisonPage = ComparisonPage(ink: ink, width: isatty(STDOUT_FILENO) == 1 ? Terminal.columns : 0)
                let shown =
                    trials.flatMap(TrialPage(ink: ink).lines) + (comparison.map(comparisonPage.lines) ?? [])
                for line in shown { Output.line(line) }
                for version in versions where version.tests.isEmpty {
                    Output.note("dosay: \(version.label) has no cases")
                }
            }
            guard failed == 0 else {
                throw Failure(code: Exit.findings, message: "dosay: \(failed) of \(trials.count) cases failed")
            }
            Output.note("dosay: \(trials.count) case\(trials.count == 1 ? "" : "s") passed")
        }

        /// The versions whose cases are tried.
        private static func versions(_ label: String?, _ prompts: PromptShelf) throws(PromptRefusal) -> [Prompt] {
            guard let label else { return prompts.tried }
            let found = try prompts.found(label)
            return [found] + (label == found.name ? [prompts.candidate(label)].compactMap(\.self) : [])
        }

        /// The coach's active version, and the one that is compared with it.
        private static func compared(_ label: String?, _ prompts: PromptShelf) throws -> (Prompt, Prompt) {
            let name = CoachPrompt.name
            guard let active = prompts.active(name) else { throw Failure.usage("no version of \(name) is active") }
            let named = label.flatMap { $0 == name ? nil : prompts.find($0) }
            guard let other = named ?? prompts.candidate(name) else {
                throw Failure.usage(
                    "there is no candidate to compare \(active.label) with; name a version, or choose one: "
                        + "dosay prompts use \(name)@N --candidate")
            }
            guard other.name == name else {
                throw Failure.usage("statements are answered by \(name) prompts, and \(other.label) is none")
            }
            return (active, other)
        }

        private static func json(_ trials: [PromptTrial], _ comparison: PromptComparison?) -> JSON {
            .object([
                ("cases", .list(trials.map(\.json))), ("passed", .integer(trials.count(where: \.hasPassed))),
                ("failed", .integer(trials.count { !$0.hasPassed })), ("comparison", comparison?.json ?? .null),
            ])
        }
    }
}

extension PromptTrial {
    fileprivate var json: JSON {
        .object([
            ("prompt", .text(prompt)), ("name", .text(trial.name)), ("line", .integer(trial.place.line)),
            ("passed", .bool(hasPassed)),
            (
                "findings",
                .list(
                    findings.map {
                        .object([
                            ("expected", .text($0.kind.rawValue)), ("text", .text($0.text)),
                            ("found", .optional($0.found)),
                        ])
                    })
            ),
        ])
    }
}
