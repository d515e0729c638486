import ArgumentParser
import Shelf

/// `dosay classify`: many statements, one line out for each.
struct Classify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "Names the intent of every line.",
        discussion: "Reads lines of text, or JSON lines with a `text` whose other fields pass through; writes one line "
            + "for each, in order. A line that can't be read yields its number and the reason, and exit code 3 at the end."
    )

    @Option(help: "What comes out: jsonl or tsv.")
    var format = Clerk.Format.jsonl
    @Option(help: ArgumentHelp("A model that dosay train made, instead of the knowledge.", valueName: "file"))
    var model: String?
    @Option(help: ArgumentHelp("How many cores to use, else all there are.", valueName: "n"))
    var cores: Int?
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp("Files to read; - or nothing: standard input.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        if let cores, cores < 1 { throw ValidationError("--cores takes 1 or more.") }
    }

    var work: Classifying {
        Classifying(files: files, format: format, model: model, cores: cores, setting: shared.setting)
    }

    func run() throws { try work.run() }
}

extension Clerk.Format: ExpressibleByArgument {}
