import Foundation
import Testing

/// `dosay scenario new` at a terminal.
@Suite struct NewScenarioTerminalTests {
    let sandbox: Sandbox
    private var file: String { sandbox.home.appendingPathComponent("the-port.yaml").path }

    init() throws { sandbox = try Sandbox() }

    private func start() throws -> PseudoTerminal {
        let terminal = try PseudoTerminal.start(
            Binary.path, ["scenario", "new", "--output", file], environment: sandbox.environment())
        try terminal.expect("title ▸ ", within: firstStart)
        return terminal
    }

    @Test func `it asks until it has an answer, and writes what can be played`() throws {
        let terminal = try start()
        try terminal.send("\r")
        try terminal.expect("there is no answer")
        try terminal.expect("title ▸ ")
        for (answer, next) in [
            ("The port", "who ▸ "), ("harbour master", "where ▸ "), ("a port", "temper ▸ "),
            ("gruff", "difficulty ▸ "), ("hrad", "did you mean hard?"),
        ] {
            try terminal.send(answer + "\r")
            try terminal.expect(next)
        }
        try terminal.expect("difficulty ▸ ")
        for (answer, next) in [
            ("hard", "fears ▸ "), ("a ship that waits", "won by ▸ "), ("a straight answer", "raises ▸ "),
            ("train-on-our-dta", "did you mean train-on-our-data?"),
        ] {
            try terminal.send(answer + "\r")
            try terminal.expect(next)
        }
        try terminal.expect("raises ▸ ")
        // Tab ends what can only go on in one way.
        try terminal.send("stay-current, train-on\t\r")
        try terminal.expect("is written")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(terminal.isCooked)
        #expect(try sandbox.text(of: file).contains("raises: train-on-our-data\n"))
        #expect(try sandbox.run("scenario", "check", file).code == 0)
    }

    @Test func `who leaves has written nothing`() throws {
        let terminal = try start()
        try terminal.send("The port\r")
        try terminal.expect("who ▸ ")
        try terminal.send("\u{3}")
        try terminal.expect("^D leaves")
        // A key that comes before the next prompt stands is the terminal's own.
        try terminal.expect("who ▸ ")
        try terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .exited(2))
        #expect(!FileManager.default.fileExists(atPath: file))
    }
}
