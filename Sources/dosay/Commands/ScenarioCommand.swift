import ArgumentParser
import Coach
import Shelf

/// `dosay scenario`: a trainer's scripts.
struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Proves, plays and draws what is practised on, for those who write it.",
        subcommands: [New.self, FromCall.self, Check.self, Run.self, Graph.self])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks a few questions and writes a scenario that can be played at once.",
            discussion: """
                Without a terminal the answers are read from standard input, one a line, in this order:
                \(ScenarioInterview.Question.allCases.map { "  \($0.words)" }.joined(separator: "\n"))
                No file is written over.
                """)
        @Option(
            help: ArgumentHelp(
                "Where to; - is standard output. Else a file named after the title, here.", valueName: "file"))
        var output: String?
        @OptionGroup var shared: SharedOptions

        func run() throws { try Interviewing(output: output, setting: shared.setting).run() }
    }

    struct FromCall: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "from", abstract: "Makes a scenario of a recorded call.",
            discussion: """
                The buyer says what was said then; the debrief sets your answers beside those that were given. Any recording \
                that replay reads will do: `dosay replay --help` lists the formats. No file is written over.
                """)

        @Option(
            help: ArgumentHelp("The format of the recording, instead of finding it out.", valueName: "format"))
        var from: String?
        @Option(help: ArgumentHelp("Who is on which side: CSV speaker,role or JSON.", valueName: "file"))
        var roles: String?
        @Option(
            help: ArgumentHelp("A rep by name; may be repeated. Everybody else is a buyer then.", valueName: "name"))
        var rep: [String] = []
        @Option(help: ArgumentHelp("Which call, from 1, of a recording with several.", valueName: "number"))
        var call: Int?
        @Option(help: ArgumentHelp("How many of the buyer's turns are taken at most.", valueName: "number"))
        var turns: Int?
        @Option(
            help: ArgumentHelp(
                "Where to; - is standard output. Else a file named after the recording, here.", valueName: "file"))
        var output: String?
        @OptionGroup var shared: SharedOptions
        @Argument(help: ArgumentHelp("A recording; - is standard input.", valueName: "call"))
        var file: String

        func validate() throws {
            if let turns, turns < 1 { throw ValidationError("--turns takes 1 or more.") }
        }

        func run() throws {
            try Ghosting(
                call: file, number: call, from: try from.map { try Replay.format($0) }, reps: rep, rolesFile: roles,
                output: output, turns: turns, setting: shared.setting
            ).run()
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Proves files before they are played; names every fault at once.",
            discussion: "Exits with 3 when there are faults.")
        @OptionGroup var shared: SharedOptions
        @Argument(help: ArgumentHelp("Files of scenarios.", valueName: "file"))
        var files: [String]

        func run() throws {
            let knowledge = try shared.setting.workplace().open().knowledge
            var faults: [Fault] = []
            for file in files {
                do throws(Faults) {
                    _ = try ScenarioFile.read(at: file, knowledge)
                } catch {
                    faults += error.all
                }
            }
            for fault in faults { Output.line(fault.description.inert) }
            guard faults.isEmpty else {
                throw Failure.unreadable("\(faults.count) fault\(faults.count == 1 ? "" : "s")")
            }
            Output.note("dosay: nothing to mend")
        }
    }

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The same as practice, of which nothing is kept.")
        @OptionGroup var options: PracticeOptions
        @OptionGroup var shared: SharedOptions
        @Argument(help: "The id of a scenario, or its file.")
        var scenario: String

        func run() throws { try options.practising(scenario, isPrivate: true, shared.setting).run() }
    }

    struct Graph: ParsableCommand {
        enum Format: String, ExpressibleByArgument, CaseIterable { case mermaid, dot }

        static let configuration = CommandConfiguration(abstract: "Draws what follows from what.")
        @Option(help: "How: mermaid or dot.")
        var format = Format.mermaid
        @OptionGroup var shared: SharedOptions
        @Argument(help: "The id of a scenario, or its file.")
        var scenario: String

        func run() throws {
            let scenario = try ScenarioList.find(scenario, try shared.setting.workplace().open().knowledge)
            let graph = ScenarioGraph(scenario)
            for line in format == .dot ? graph.dot : graph.mermaid { Output.line(line.inert) }
        }
    }
}
