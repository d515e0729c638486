import ArgumentParser
import Shelf

extension Prompts {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Begins a version: a copy of the newest one, or for a new name a first one.",
            discussion: """
                It lies in the last folder of prompts, is a draft until it is released, and can't be released before it \
                says what changed. `prompts use NAME@N --candidate` tries it beside the active version.
                """)
        @OptionGroup var shared: SharedOptions
        @Argument(help: "The prompt's name.")
        var name: String

        func run() throws {
            let draft = try Prompts.change(shared) { shelf throws(PromptRefusal) in try shelf.draft(name) }
            Output.line("\(draft.label) is begun: \(draft.path)".inert)
        }
    }
}
