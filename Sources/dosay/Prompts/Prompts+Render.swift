import ArgumentParser
import Shelf

extension Prompts {
    struct Render: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A version filled in: the messages for a language model, role by role.",
            discussion: """
                Inputs of a file are overruled by --set, and those by --set-json. `prompts show` tells which inputs a \
                version takes; what is missing, unknown or of another type is named all at once.
                """)
        @Option(help: ArgumentHelp("An input; may be repeated, for a list with a text each.", valueName: "key=value"))
        var set: [String] = []
        @Option(help: ArgumentHelp("An input in JSON; may be repeated.", valueName: "key=json"))
        var setJson: [String] = []
        @Option(help: ArgumentHelp("Inputs, as one JSON object; - is standard input.", valueName: "file"))
        var inputs: String?
        @Flag(help: "As one JSON object.")
        var json = false
        @OptionGroup var shared: SharedOptions
        @Argument(help: "NAME@N, or NAME for the active one.")
        var prompt: String

        func run() throws {
            let workplace = try shared.setting.workplace()
            let prompts = try workplace.openPrompts()
            let found = try Prompts.refusing { () throws(PromptRefusal) in try prompts.found(prompt) }
            let given = try GivenInputs(file: inputs, texts: set, json: setJson, for: found)
            guard given.faults.isEmpty else { throw Failure(code: Exit.usage, message: "\(Faults(given.faults))") }
            let messages: [Message]
            do {
                messages = try PromptRendering.render(found, inputs: given.inputs)
            } catch {
                throw Failure(code: Exit.usage, message: "\(error)")
            }
            show(messages, found, workplace)
        }

        private func show(_ messages: [Message], _ prompt: Prompt, _ workplace: Workplace) {
            guard !json else {
                return Output.line(
                    JSON.object([
                        ("prompt", .text(prompt.label)), ("sha256", .text(prompt.sha256)),
                        ("messages", .list(messages.map(\.json))),
                    ]).line)
            }
            let ink = Ink(shared.setting.color, workplace.environment)
            for (at, message) in messages.enumerated() {
                Output.line((at > 0 ? "\n" : "") + ink("\(message.role.rawValue) ▸", .strong))
                Output.line(message.content.inert)
            }
        }
    }
}

extension Message {
    var json: JSON { .object([("role", .text(role.rawValue)), ("content", .text(content))]) }
}
