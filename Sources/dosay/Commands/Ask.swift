import ArgumentParser
import Coach
import Glibc
import Shelf

/// `dosay ask`: one statement, one reply.
struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "One statement in, one reply out.")

    @Flag(help: "The reply as one JSON object.")
    var json = false
    @OptionGroup var shared: SharedOptions
    @Argument(help: "What the buyer said; - or nothing: standard input.")
    var statement: [String] = []

    func run() throws {
        let workplace = try shared.workplace()
        let opened = try workplace.open()
        let coach = try opened.coach.get()
        let text = try spoken()
        guard text.utf8.count <= LineReader.limit else {
            throw Failure.unreadable("the statement is longer than 1 MB; give one statement, not a recording")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Failure.usage(
                "there is no statement; say what the buyer said, as in: dosay ask \"we need to train it\"")
        }
        let trimmed = text.trimmed
        let reply = Conversation.single(trimmed, opened.knowledge, opened.ears)
        if json {
            Output.line(reply.json(prompt: coach.label).line)
        } else {
            let columns = isatty(STDOUT_FILENO) == 1 ? Terminal.columns : 0
            let screen = Screen(
                ink: Ink(shared.color, workplace.environment), width: { columns > 0 ? columns : 1 << 20 })
            screen.show(coach.frame.lines(reply, opened.knowledge))
        }
    }
}

extension Ask {
    /// The statement as it was given.
    private func spoken() throws -> String {
        guard statement.isEmpty || statement == ["-"] else {
            return SpokenInput.text(statement.joined(separator: " ").utf8)
        }
        if isatty(STDIN_FILENO) == 1 { Output.note("dosay: type what the buyer said, then ^D") }
        return try SpokenInput.all()
    }
}
