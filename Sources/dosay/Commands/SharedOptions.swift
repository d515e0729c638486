import ArgumentParser
import Shelf

/// The options that every command takes: which knowledge and prompts are used, and whether to colour.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A team's own knowledge, laid over the shipped one; may be repeated.", valueName: "dir"))
    var knowledge: [String] = []

    @Option(help: ArgumentHelp("A team's own prompts, laid over the shipped ones; may be repeated.", valueName: "dir"))
    var prompts: [String] = []

    @Option(help: ArgumentHelp("Whether to colour: auto, always or never.", valueName: "when"))
    var color = Ink.Choice.auto

    func workplace() throws(Faults) -> Workplace {
        let environment = Workplace.environment
        let home = try Home.find(environment)
        return Workplace(
            store: Store(
                folders: [home.knowledge] + knowledge, prompts: [home.prompts] + prompts, cache: XDG.cache(environment)),
            environment: environment)
    }
}
