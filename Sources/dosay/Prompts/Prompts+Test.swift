import ArgumentParser
import Coach
import Glibc
import Shelf

extension Prompts {
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tries the cases of the active and candidate versions; compares the two over statements.",
            discussion: """
                A case's inputs are filled in, and the text must contain and lack what the case says; with a voice the \
                text goes to the model, whose answer must be as the case's `reply` says. Exit code 1 when it isn't, 3 when \
                the voice can't be used. --statements shows, side by side, how the active coach prompt and the candidate \
                (or the version that is named) frame the reply to each statement, what they would send to a language \
                model, and with a voice what would be shown of the model's answers.
                """)
        @Option(
            help: ArgumentHelp(
                "Statements, as plain lines or JSON lines with `text`; - is standard input.",
                valueName: "file"))
        var statements: String?
        @Flag(help: "As one JSON object.")
        var json = false
        @OptionGroup var voice: VoiceOptions
        @OptionGroup var shared: SharedOptions
        @Argument(help: "NAME@N, or NAME for its active and candidate versions; nothing: those of all prompts.")
        var prompt: String?

        func run() throws {
            let workplace = try shared.setting.workplace()
            let prompts = try workplace.openPrompts()
            let versions = try Prompts.refusing { () throws(PromptRefusal) in try Self.versions(prompt, prompts) }
            let voice = try voice.setting(workplace.environment).map { TestVoice(VoiceDrafting($0), workplace) }
            let pair = try statements.map { _ in try Self.compared(prompt, prompts) }
            let said = try statements.map { try PromptComparison.statements(in: $0) }
            let ink = Ink(shared.setting.color, workplace.environment)
            let trials = try versions.flatMap { version in
                try PromptTrial.all(version).map { try tried($0, version, voice, ink) }
            }
            let comparison = try pair.map { active, candidate in
                try PromptComparison(active, candidate, over: said ?? [], try workplace.open(), voice)
            }
            if json {
                Output.line(Self.json(trials, comparison).line)
            } else {
                let page = ComparisonPage(ink: ink, width: isatty(STDOUT_FILENO) == 1 ? Terminal.columns : 0)
                for line in comparison.map(page.lines) ?? [] { Output.line(line) }
                for version in versions where version.tests.isEmpty {
                    Output.note("dosay: \(version.label) has no cases")
                }
            }
            try Self.conclude(trials, voice)
        }

        /// Tries a case, and says at once what came of it: a model takes its time.
        private func tried(_ trial: PromptTrial, _ prompt: Prompt, _ voice: TestVoice?, _ ink: Ink) throws -> CaseTrial
        {
            let trial = try CaseTrial(trial, of: prompt, voice)
            if !json { for line in TrialPage(ink: ink).lines(trial) { Output.line(line) } }
            return trial
        }

        /// Says what it comes to.
        ///
        /// - Throws: `Failure` when a case failed, or the voice did.
        private static func conclude(_ trials: [CaseTrial], _ voice: TestVoice?) throws(Failure) {
            let (failed, open) = (trials.count(where: \.hasFailed), trials.count(where: \.isLeftOut))
            if open > 0 {
                let hint = voice == nil ? "; give it a voice: --voice URL --voice-model NAME" : ""
                Output.note("dosay: \(open) repl\(open == 1 ? "y was" : "ies were") not looked at\(hint)")
            }
            if failed > 0 { Output.note("dosay: \(failed) of \(trials.count) cases failed") }
            if let failure = voice?.failure {
                throw .unreadable("the voice can't be used: \(failure.clipped(to: 600))")
            }
            guard failed == 0 else { throw Failure(code: Exit.findings, message: "") }
            let passed = trials.count(where: \.hasPassed)
            Output.note("dosay: \(passed) case\(passed == 1 ? "" : "s") passed")
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

        private static func json(_ trials: [CaseTrial], _ comparison: PromptComparison?) -> JSON {
            .object([
                ("cases", .list(trials.map(\.json))), ("passed", .integer(trials.count(where: \.hasPassed))),
                ("failed", .integer(trials.count(where: \.hasFailed))),
                ("replies_left_out", .integer(trials.count(where: \.isLeftOut))),
                ("comparison", comparison?.json ?? .null),
            ])
        }
    }
}
