import ArgumentParser
import Coach
import Shelf

/// `dosay scenario`: a trainer's scripts.
struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Proves, plays and draws what is practised on, for those who write it.",
        subcommands: [Check.self, Run.self, Graph.self])

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
