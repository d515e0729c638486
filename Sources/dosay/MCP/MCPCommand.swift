import ArgumentParser
import Glibc
import Shelf

/// `dosay mcp`: the tools that other assistants call.
struct MCPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp", abstract: "Offers ask, classify, judge and replay to other assistants.",
        discussion: """
            Speaks the Model Context Protocol (\(MCPRevision.allCases.map(\.rawValue).joined(separator: ", "))) on standard input and \
            output, a message a line. An assistant starts it: add it to the servers in the assistant's settings, with the command \
            dosay and the argument mcp. It reads no files that it is told of, opens no connection, and ends when its input does.
            """)

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let workplace = try shared.setting.workplace()
        // A folder that isn't there is no edit, but a mistake: nobody would see it later.
        _ = try KnowledgeStamp(workplace.store, day: "")
        if isatty(STDIN_FILENO) == 1 {
            Output.note("dosay: waiting for an assistant's messages (Model Context Protocol); ^D ends it")
        }
        var session = MCPSession(MCPTools(KnowledgeInUse(workplace)))
        var reader = LineReader(STDIN_FILENO, named: "standard input", limit: MCPSession.limit)
        while let line = try reader.next() {
            if let answer = session.answer(line) { Output.write(answer.bytes() + [UInt8(ascii: "\n")]) }
        }
    }
}
