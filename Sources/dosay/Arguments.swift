import ArgumentParser
import Shelf

/// Command-line arguments as the parser wants them.
enum Arguments {
    /// Options that may stand before the command as well as behind it; these take a value.
    private static let anywhere = ["--knowledge", "--prompts", "--color"]
    private static let flags = ["--json"]
    private static let groups = ["prompts", "scenario"]

    /// Puts the options that stand before the command behind it: the parser knows them only there.
    ///
    /// - Throws: `Failure` for a first word that is no command: the chat, which would get it, takes no words.
    static func normalized(_ arguments: [String]) throws -> [String] {
        var rest = arguments[...]
        var leading = options(&rest)
        let names = Dosay.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let command = rest.first, !command.hasPrefix("-") else { return leading + rest }
        guard names.contains(command) else {
            let near = Suggestion.hint(for: command, among: names) ?? "dosay --help lists what there is"
            let hint = command.contains(" ") ? "to ask, type: dosay ask \"\(command.prefix(60))\"" : near
            throw Failure.usage("there is no command \(command.prefix(60)); \(hint)")
        }
        var words = [command]
        rest = rest.dropFirst()
        if groups.contains(command) {
            // A group of commands takes them behind its own second word.
            leading += options(&rest)
            words += rest.prefix { !$0.hasPrefix("-") }.prefix(1)
            rest = rest.dropFirst(words.count - 1)
        }
        return words + leading + rest
    }

    /// Takes the options off the front of the arguments.
    private static func options(_ rest: inout ArraySlice<String>) -> [String] {
        var taken: [String] = []
        while let first = rest.first {
            let count: Int
            if anywhere.contains(first), rest.count > 1 {
                count = 2
            } else if flags.contains(first) || anywhere.contains(where: { first.hasPrefix($0 + "=") }) {
                count = 1
            } else {
                break
            }
            taken += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        return taken
    }
}
