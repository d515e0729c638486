import Foundation
import Testing

/// A chat with a voice, at a terminal.
@Suite struct SpokenTerminalTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private static let statement = "It has to answer questions from our policies and procedures"

    @Test func `an interrupt stops a draft, the vetted reply stands, and the next statement is drafted again`() throws {
        let hasHungUp = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { visit in
            visit.beginStream()
            guard visit.number == 0 else {
                visit.say("say: Your documents can stay where they are.")
                visit.endStream()
                return
            }
            // Half a sentence: nothing of it may be shown.
            visit.say("say: Your documents can")
            visit.waitForHangUp()
            hasHungUp.signal()
        }
        let chat = try sandbox.chat(["--voice", server.url, "--voice-model", "small"])
        try chat.send(Self.statement + "\r")
        try wait(chat, for: "the request") { !server.visits.isEmpty }
        chat.settle()
        #expect(!chat.plain.contains("Your documents can"))
        try chat.send("\u{03}")
        // What was vetted, from its first line to its last.
        try chat.expect("heard")
        try chat.expect("say")
        try chat.expect("/card retrieval")
        try chat.expect("the voice broke off: stopped")
        try chat.expect(prompt)
        #expect(hasHungUp.wait(timeout: .now() + 30) == .success)
        try chat.send(Self.statement + "\r")
        try chat.expect("“Your documents can stay where they are.”")
        try chat.expect(prompt)
        #expect(server.visits.count == 2)
        #expect(sandbox.statements == [Self.statement, Self.statement])
        #expect(try chat.quit() == .exited(0))
        #expect(chat.isCooked)
    }

    @Test func `an interrupt keeps what was shown of a draft, and completes it`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.say("say: Your documents can stay where they are. When someone asks, ")
            visit.waitForHangUp()
        }
        let chat = try sandbox.chat(["--voice", server.url, "--voice-model", "small"])
        try chat.send(Self.statement + "\r")
        try chat.expect("“Your documents can stay where they are.”", within: firstStart)
        try chat.send("\u{03}")
        try chat.expect("/card retrieval")
        try chat.expect("the voice broke off: stopped")
        try chat.expect(prompt)
        #expect(try chat.quit() == .exited(0))
        #expect(!chat.plain.contains("When someone asks, \r"))
    }

    /// Waits for something outside the terminal; what the chat prints is read meanwhile. Learning may come first.
    private func wait(_ chat: PseudoTerminal, for what: String, until isDone: () -> Bool) throws {
        let deadline = Date.now + firstStart
        while !isDone() {
            guard Date.now < deadline else {
                throw PseudoTerminal.Failure(description: "waited in vain for \(what)")
            }
            chat.settle(milliseconds: 20)
        }
    }
}
