import Foundation
import Testing

/// A practice at a terminal, on its own and within the chat.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct PracticeTerminalTests {
    let sandbox: Sandbox
    private static let scenario = "a-blank-in-the-decision-package"
    private static let question = "What would your people ask it, and how often in a month?"

    init() throws { sandbox = try Sandbox() }

    private func practice(_ arguments: String...) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal.start(
            Binary.path, ["practice", Self.scenario, "--seed", "0"] + arguments, environment: sandbox.environment(),
            columns: 80, rows: 60)
        try terminal.expect("practice · you ▸ ", within: firstStart)
        return terminal
    }

    @Test func `the rubric stands before the first turn, and the prompt shows that it is practice`() throws {
        let terminal = try practice()
        let shown = terminal.plain
        let (goals, checks, buyer) = (
            try #require(shown.range(of: "goals")), try #require(shown.range(of: "checks")),
            try #require(shown.range(of: "buyer ▸"))
        )
        #expect(goals.lowerBound < checks.lowerBound && checks.lowerBound < buyer.lowerBound)
        try terminal.send("/quit\r")
        try terminal.expect("Unfinished.")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func `when the buyer walks out the debrief comes at once, and an answer may be tried again`() throws {
        let terminal = try practice()
        for _ in 1...6 {
            try terminal.send("lovely weather we're having\r")
            try terminal.expect("▸ ")
            terminal.settle()
        }
        try terminal.expect("The buyer walked out.")
        try terminal.expect("practice, over ▸ ")
        try terminal.send("hello?\r")
        try terminal.expect("the practice is over")
        try terminal.send("/again 6\r")
        try terminal.expect("again from turn 6")
        try terminal.expect("practice · you ▸ ")
        try terminal.send("\u{4}")
        try terminal.expect("after 1 retry")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(try sandbox.run("verify", sandbox.sessions[0]).code == 0)
    }

    @Test func `^C clears the line and keeps the practice, ^D leaves it`() throws {
        let terminal = try practice()
        try terminal.send("half an ans\u{3}")
        terminal.settle()
        try terminal.send("\u{3}")
        try terminal.expect("/quit or ^D leaves")
        try terminal.expect("practice · you ▸ ")
        try terminal.send("\(Self.question)\r")
        try terminal.expect("drivers")
        // A key that comes before the next prompt stands is the terminal's own.
        try terminal.expect("practice · you ▸ ")
        try terminal.send("\u{4}")
        try terminal.expect("Unfinished.")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(sandbox.statements.contains(Self.question))
        #expect(!sandbox.statements.contains { $0.contains("half an ans") })
    }

    @Test func `a signal ends it, the terminal is as it was, and it is taken up again`() throws {
        let terminal = try practice()
        try terminal.send("\(Self.question)\r")
        try terminal.expect("drivers")
        terminal.settle()
        terminal.signal(SIGTERM)
        #expect(try terminal.waitForExit() == .exited(143))
        let again = try PseudoTerminal.start(
            Binary.path, ["practice", "--resume"], environment: sandbox.environment(), columns: 80, rows: 60)
        try again.expect("taken up after 1 answer")
        try again.send("/quit\r")
        #expect(try again.waitForExit() == .exited(0))
        #expect(sandbox.sessions.count == 1)
    }

    @Test func `escapes in an answer never reach the terminal`() throws {
        let terminal = try practice()
        try terminal.send("\u{1B}[200~buy \u{1B}]0;owned\u{7} now\u{1B}[201~\r")
        try terminal.expect("▸ ")
        try terminal.send("/quit\r")
        _ = try terminal.waitForExit()
        #expect(!terminal.printed.contains("\u{1B}]0;owned"))
    }

    @Test func `a role-play in the chat takes the prompt, and one command gives it back`() throws {
        let chat = try sandbox.chat()
        try chat.send("/roleplay a-bl\t\r")
        try chat.expect("practice · you ▸ ", within: firstStart)
        try chat.send("/hi\t\r")
        try chat.expect("hint (a point)")
        try chat.send("/sources\r")
        try chat.expect("there is no /sources here")
        try chat.send("/quit\r")
        try chat.expect("back in the chat")
        try chat.expect("buyer ▸ ")
        try chat.say("we need to train it on our data")
        #expect(try chat.quit() == .exited(0))
    }

    @Test func `^D leaves the role-play, not the chat`() throws {
        let chat = try sandbox.chat()
        try chat.send("/roleplay \(Self.scenario)\r")
        try chat.expect("practice · you ▸ ", within: firstStart)
        try chat.send("\u{4}")
        try chat.expect("back in the chat")
        try chat.expect("buyer ▸ ")
        try chat.send("\u{4}")
        #expect(try chat.waitForExit() == .exited(0))
    }

    @Test func `a practice is loaded in the chat`() throws {
        let first = try practice()
        try first.send("\(Self.question)\r")
        try first.expect("drivers")
        try first.send("/quit\r")
        _ = try first.waitForExit()
        let chat = try sandbox.chat()
        let name = sandbox.sessions[0].split(separator: "/").last ?? ""
        try chat.send("/load \(name)\r")
        try chat.expect("taken up after 1 answer", within: firstStart)
        try chat.expect("practice · you ▸ ")
        try chat.send("/quit\r")
        try chat.expect("back in the chat")
        #expect(try chat.quit() == .exited(0))
    }
}
