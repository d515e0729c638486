import ArgumentParser
import Glibc
import Shelf

@main
enum Main {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch let failure as Failure {
            if !failure.message.isEmpty { Output.note(failure.message) }
            exit(failure.code)
        } catch let faults as Faults {
            Output.note("\(faults)")
            exit(Exit.unreadable)
        } catch let refused as Refused {
            Output.note("dosay: \(refused)")
            exit(Exit.unreadable)
        } catch {
            let message = Dosay.fullMessage(for: error)
            guard Dosay.exitCode(for: error) != .success else {
                Output.line(message)
                exit(Exit.fine)
            }
            Output.note(message)
            exit(Exit.usage)
        }
    }

    private static func run(_ arguments: [String]) throws {
        if let work = SmallDoor(arguments) {
            Signals.exitOnSignal()
            return try work.run()
        }
        var command = try Dosay.parseAsRoot(try Arguments.normalized(arguments))
        Signals.exitOnSignal()
        try command.run()
    }
}

/// `dosay` itself: without a command it is the chat.
struct Dosay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dosay",
        abstract:
            "Hears what a buyer means by \"train it\" and gives the rep a line to say, the one not to say, and why.",
        version: "0.1.0",
        subcommands: [
            ChatCommandLine.self, Ask.self, Classify.self, Check.self, Train.self, Eval.self, Replay.self,
            JudgeCommand.self, Practice.self, ScenarioCommand.self, Report.self, Verify.self, OverrideCommand.self,
            Drill.self, Rules.self, Prompts.self, MCPCommand.self,
        ],
        defaultSubcommand: ChatCommandLine.self)
}
