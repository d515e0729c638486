import ArgumentParser
import Shelf

/// `dosay prompts`: the versions of the system prompts.
struct Prompts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts",
        abstract: "Lists, shows, compares, chooses, begins, releases, fills in and tests prompt versions.",
        subcommands: [
            List.self, Show.self, Diff.self, Use.self, Rollback.self, New.self, Release.self, Render.self, Test.self,
            Verify.self,
        ], defaultSubcommand: List.self)

    /// Why a change of prompts was refused, as exit codes have it.
    static func failure(_ refusal: PromptRefusal) -> Failure {
        switch refusal {
        case .refused, .faulty: .unreadable("\(refusal)")
        case .changed, .unwritten: Failure(code: Exit.findings, message: "dosay: \(refusal)")
        default: .usage("\(refusal)")
        }
    }

    /// Does something with prompts that may be refused.
    static func refusing<Value>(_ body: () throws(PromptRefusal) -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw failure(error)
        }
    }

    /// Opens the prompts and changes something about them.
    static func change<Value>(
        _ shared: SharedOptions, _ body: (inout PromptShelf) throws(PromptRefusal) -> Value
    ) throws -> Value {
        var prompts = try shared.setting.workplace().openPrompts()
        return try refusing { () throws(PromptRefusal) in try body(&prompts) }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every version: active (*), candidate (?), released or draft.")
        @Flag(help: "As one JSON object.")
        var json = false
        @OptionGroup var shared: SharedOptions

        func run() throws {
            let prompts = try shared.setting.workplace().openPrompts()
            if json {
                let entries = prompts.prompts.map { prompt in
                    JSON.object([
                        ("prompt", .text(prompt.label)), ("name", .text(prompt.name)),
                        ("version", .integer(prompt.version)),
                        ("active", .bool(prompts.active(prompt.name)?.label == prompt.label)),
                        ("candidate", .bool(prompts.candidate(prompt.name)?.label == prompt.label)),
                        ("released", .bool(prompts.releasedHash(prompt.label) != nil)),
                        ("sha256", .text(prompt.sha256)),
                        ("description", .text(prompt.description)), ("changed", .text(prompt.changed)),
                        ("path", .text(prompt.path)),
                    ])
                }
                Output.line(JSON.object([("prompts", .list(entries))]).line)
                return
            }
            for prompt in prompts.prompts {
                let mark =
                    prompts.active(prompt.name)?.label == prompt.label
                    ? "*" : prompts.candidate(prompt.name)?.label == prompt.label ? "?" : " "
                let state = prompts.releasedHash(prompt.label) == nil ? "draft   " : "released"
                Output.line("\(mark) \(prompt.label)  \(state)  \(prompt.description)".inert)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One version, whole.")
        @OptionGroup var shared: SharedOptions
        @Argument(help: "NAME@N, or NAME for the active one.")
        var prompt: String

        func run() throws {
            let prompts = try shared.setting.workplace().openPrompts()
            let found = try Prompts.refusing { () throws(PromptRefusal) in try prompts.found(prompt) }
            Output.line(String(decoding: try Disk.read(found.path), as: UTF8.self).inert.trimmed)
        }
    }

    struct Use: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a released version the active one.")
        @Flag(help: "Puts it beside the active one instead, to be compared by `prompts test`; a draft may be, too.")
        var candidate = false
        @OptionGroup var shared: SharedOptions
        @Argument(help: "NAME@N.")
        var prompt: String

        func run() throws {
            let isTried = try Prompts.change(shared) { shelf throws(PromptRefusal) in
                if candidate { try shelf.nominate(prompt) } else { try shelf.use(prompt) }
                return try shelf.candidate(shelf.found(prompt).name)?.label == prompt
            }
            let besides = candidate ? ", and nothing is tried beside it" : ""
            Output.line("\(prompt) is \(isTried ? "the candidate" : "active\(besides)")".inert)
        }
    }

    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records a version's SHA-256: from then on its file may not change.")
        @OptionGroup var shared: SharedOptions
        @Argument(help: "NAME@N.")
        var prompt: String

        func run() throws {
            try Prompts.change(shared) { shelf throws(PromptRefusal) in try shelf.release(prompt) }
            Output.line("\(prompt) is released".inert)
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Whether every released version is unchanged.")
        @OptionGroup var shared: SharedOptions

        func run() throws {
            let findings = try shared.setting.workplace().openPrompts().verify()
            for finding in findings { Output.line(finding.description.inert) }
            if findings.isEmpty {
                Output.note("dosay: every released version is unchanged")
            } else {
                let count = "\(findings.count) finding\(findings.count == 1 ? "" : "s")"
                throw Failure(code: Exit.findings, message: "dosay: \(count)")
            }
        }
    }
}
