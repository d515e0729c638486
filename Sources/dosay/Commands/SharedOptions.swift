import ArgumentParser

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A team's own knowledge, laid over the shipped one; may be repeated.", valueName: "dir"))
    var knowledge: [String] = []

    @Option(help: ArgumentHelp("A team's own prompts, laid over the shipped ones; may be repeated.", valueName: "dir"))
    var prompts: [String] = []

    @Option(help: ArgumentHelp("Whether to colour: auto, always or never.", valueName: "when"))
    var color = Ink.Choice.auto

    var setting: Setting { Setting(knowledge: knowledge, prompts: prompts, color: color) }
}

extension Ink.Choice: ExpressibleByArgument {}
