import ArgumentParser
import Shelf

/// Command-line arguments as the parser wants them.
enum Arguments {
    /// Options that may stand before the command as well as behind it, and that take a value.
    private static let anywhere = ["--knowledge", "--prompts", "--color"]

    /// Puts the options that stand before the command behind it: the parser knows them only there.
    ///
    /// - Throws: `Failure` for a first word that is no command: the chat, which would get it, takes no words.
    static func normalized(_ arguments: [String]) throws -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if anywhere.contains(first), rest.count > 1 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if anywhere.contains(where: { first.hasPrefix($0 + "=") }) {
                leading.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        let names = Dosay.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        if let first = rest.first, !first.hasPrefix("-"), !names.contains(first) {
            let near = Suggestion.hint(for: first, among: names)
            throw Failure.usage("there is no command \(first); \(near ?? "dosay --help lists what there is")")
        }
        // A group of commands takes them behind its own second word.
        let words = rest.prefix { !$0.hasPrefix("-") }
        let depth = words.first == "prompts" ? min(2, words.count) : min(1, words.count)
        return rest.prefix(depth) + leading + rest.dropFirst(depth)
    }
}
