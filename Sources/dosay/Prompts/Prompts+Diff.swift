import ArgumentParser
import Shelf

extension Prompts {
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What parts two versions, in lines and in words.",
            discussion: """
                Front matter and template both. Lines of the first version start with -, those of the second with +; in \
                lines that were only reworded the words stand in [-…-] and {+…+}, or in colour on a terminal.
                """)
        @OptionGroup var shared: SharedOptions
        @Argument(help: "NAME@N, or NAME for the active one.")
        var old: String
        @Argument(help: "NAME@N, or NAME for the active one.")
        var new: String

        func run() throws {
            let workplace = try shared.setting.workplace()
            let prompts = try workplace.openPrompts()
            let old = try Prompts.refusing { () throws(PromptRefusal) in try prompts.found(self.old) }
            let new = try Prompts.refusing { () throws(PromptRefusal) in try prompts.found(self.new) }
            let diff = TextDiff(old: try Self.lines(of: old), new: try Self.lines(of: new))
            guard !diff.isEmpty else { return Output.note("dosay: \(old.label) and \(new.label) are the same") }
            let page = DiffPage(ink: Ink(shared.setting.color, workplace.environment))
            for line in page.lines(diff, old: old.label, new: new.label) { Output.line(line) }
        }

        private static func lines(of prompt: Prompt) throws -> [String] {
            String(decoding: try Disk.read(prompt.path), as: UTF8.self).inert.trimmed
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map { String($0.last == "\r" ? $0.dropLast() : $0) }
        }
    }
}
