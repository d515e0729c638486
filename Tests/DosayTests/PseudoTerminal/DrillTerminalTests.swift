import Foundation
import Testing

/// A drill with somebody at a terminal.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DrillTerminalTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func drill(_ arguments: String...) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal.start(
            Binary.path, ["drill"] + arguments, environment: sandbox.environment(), columns: 80, rows: 40)
        try terminal.expect("drill 1/", within: firstStart)
        return terminal
    }

    private var reviews: [String] {
        let file = sandbox.state.appendingPathComponent("drill/reviews.jsonl")
        return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }

    @Test func `a round goes from card to card and ends by itself`() throws {
        let drill = try drill("--cards", "2")
        #expect(drill.isRaw)
        try drill.send("Sure, we can train it on your data.\r")
        try drill.expect("missed · again tomorrow")
        try drill.expect("drill 2/2 ▸ ")
        #expect(!reviews.isEmpty)
        try drill.send("/skip\r")
        try drill.expect("1 answered: 1 missed, 1 passed over.")
        #expect(try drill.waitForExit() == .exited(0))
        #expect(drill.isCooked)
    }

    @Test func `an interrupt leaves what is graded, and the end of input leaves the drill`() throws {
        let drill = try drill()
        try drill.send("Sure, we can train it on your data.\r")
        try drill.expect("drill 2/5 ▸ ")
        try drill.send("half an answer\u{03}")
        try drill.expect("drill 2/5 ▸ ")
        try drill.send("\u{03}")
        try drill.expect("/quit or ^D leaves")
        try drill.expect("drill 2/5 ▸ ")
        try drill.send("\u{04}")
        try drill.expect("1 answered: 1 missed.")
        #expect(try drill.waitForExit() == .exited(0))
        #expect(reviews.contains { $0.contains("\"again\"") })
    }

    @Test func `a signal to end leaves with 128 and its number, and what is graded is kept`() throws {
        let drill = try drill()
        try drill.send("Sure, we can train it on your data.\r")
        try drill.expect("drill 2/5 ▸ ")
        drill.signal(SIGTERM)
        #expect(try drill.waitForExit() == .exited(143))
        #expect(drill.isCooked)
        #expect(reviews.contains { $0.contains("\"again\"") })
    }

    @Test func `a chat's drill has its own prompt and comes back to the chat`() throws {
        let chat = try sandbox.chat()
        try chat.send("/drill 2\r")
        try chat.expect("drill 1/2 ▸ ", within: firstStart)
        try chat.send("Sure, we can train it on your data.\r")
        try chat.expect("drill 2/2 ▸ ")
        try chat.send("\u{04}")
        try chat.expect("1 answered: 1 missed.")
        try chat.expect(prompt)
        try chat.say("we need to train it on our data")
        #expect(try chat.quit() == .exited(0))
        #expect(sandbox.statements == ["we need to train it on our data"])
    }

    @Test func `what is said fits a window of forty columns`() throws {
        let terminal = try PseudoTerminal.start(
            Binary.path, ["drill", "--private"], environment: sandbox.environment(), columns: 40, rows: 60)
        try terminal.expect("drill 1/5 ▸ ", within: firstStart)
        try terminal.send("no\r")
        try terminal.expect("drill 2/5 ▸ ")
        let rows = terminal.plain.replacingOccurrences(of: "\r", with: "").split(separator: "\n")
        #expect(rows.allSatisfy { $0.count <= 40 }, "\(rows.filter { $0.count > 40 })")
        try terminal.send("\u{04}")
        #expect(try terminal.waitForExit() == .exited(0))
    }
}
