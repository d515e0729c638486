import ArgumentParser
import Shelf

extension Prompts {
    struct Rollback: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes the released version before the active one active again.")
        @OptionGroup var shared: SharedOptions
        @Argument(help: "The prompt's name.")
        var name: String

        func run() throws {
            let previous = try Prompts.change(shared) { shelf throws(PromptRefusal) in try shelf.rollback(name) }
            Output.line("\(previous.label) is active again".inert)
        }
    }
}
