import ArgumentParser
import Coach
import Shelf

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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
            store: Store(folders: [home.knowledge] + knowledge, cache: XDG.cache(environment)),
            promptFolders: [home.prompts] + prompts, environment: environment)
    }
}

/// What a command works with.
struct Workplace: Sendable {
    let store: Store
    let promptFolders: [String]
    let environment: [String: String]

    static var environment: [String: String] {
        var found: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return found
    }

    /// Opens the knowledge; says so when it has to learn first.
    func open() throws(Faults) -> Store.Opened {
        try store.open { Output.note("dosay: learning from \($0) statements, once…") }
    }

    func openPrompts() throws(Faults) -> PromptShelf {
        try PromptShelf.read(promptFolders)
    }
}
