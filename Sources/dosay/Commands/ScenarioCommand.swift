import ArgumentParser
import Coach
import Shelf

/// `dosay scenario`: a trainer's scripts.
struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Plays and draws what is practised on, for those who write it.",
        subcommands: [Run.self, Graph.self])

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The same as practice, of which nothing is kept.")
        @OptionGroup var options: PracticeOptions
        @OptionGroup var shared: SharedOptions
        @Argument(help: "The id of a scenario.")
        var scenario: String

        func run() throws { try options.practising(scenario, isPrivate: true, shared.setting).run() }
    }

    struct Graph: ParsableCommand {
        enum Format: String, ExpressibleByArgument, CaseIterable { case mermaid, dot }

        static let configuration = CommandConfiguration(abstract: "Draws what follows from what.")
        @Option(help: "How: mermaid or dot.")
        var format = Format.mermaid
        @OptionGroup var shared: SharedOptions
        @Argument(help: "The id of a scenario.")
        var scenario: String

        func run() throws {
            let scenario = try ScenarioList.find(scenario, try shared.setting.workplace().open().knowledge)
            let graph = ScenarioGraph(scenario)
            for line in format == .dot ? graph.dot : graph.mermaid { Output.line(line.inert) }
        }
    }
}
