import Foundation
import Testing

/// Edits of the knowledge while `dosay mcp` runs.
@Suite struct MCPKnowledgeTests {
    let sandbox: Sandbox
    static let call = MCPSandbox.call("ask", #"{"statement": "we need to train it on our data"}"#)

    init() throws { sandbox = try Sandbox() }

    /// Sends a call, and gives the answer to it.
    private func ask(_ running: Running) throws -> String {
        let before = Run.lines(running.out).count
        try running.send(Self.call)
        try running.wait(for: "an answer", within: 300) {
            running.out.hasSuffix("\n") && Run.lines(running.out).count > before
        }
        return Run.lines(running.out).last ?? ""
    }

    @Test func `an edit counts from the next call on, and a faulty one changes nothing`() throws {
        let home = try sandbox.smallHome()
        let running = try sandbox.start(["mcp"], with: ["DOSAY_HOME": home.path])
        try running.send(MCPSandbox.hello())
        try running.wait(for: "the introduction") { running.out.hasSuffix("\n") }
        let line = "People mean one of two things by that"
        let first = try ask(running)
        #expect(first.contains(line))
        let file = home.appendingPathComponent("Knowledge/phrases/fine-tuning.yaml").path
        try sandbox.edit(file, line, "The edited line")
        let second = try ask(running)
        #expect(second.contains("The edited line"))
        try sandbox.edit(file, "The edited line", "[broken\n")
        try "regime: fine-tuning\ndo_say: 5\n".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try ask(running) == second)
        #expect(try ask(running) == second)
        let end = try running.finish()
        #expect(end.code == 0)
        #expect(end.err.components(separatedBy: "the edited knowledge has faults").count == 2)
        #expect(end.err.contains("fine-tuning.yaml:2"))
    }

    @Test func `knowledge that is faulty from the start is a result that says why, until it is mended`() throws {
        let home = try sandbox.smallHome()
        let file = home.appendingPathComponent("Knowledge/phrases/fine-tuning.yaml").path
        let good = try sandbox.text(of: file)
        try "regime: fine-tuning\ndo_say: 5\n".write(toFile: file, atomically: true, encoding: .utf8)
        let running = try sandbox.start(["mcp"], with: ["DOSAY_HOME": home.path])
        try running.send(MCPSandbox.hello())
        try running.wait(for: "the introduction") { running.out.hasSuffix("\n") }
        let faulty = try ask(running)
        #expect(faulty.contains(#""isError": true"#) && faulty.contains("fine-tuning.yaml:2"))
        try good.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try ask(running).contains(#""isError": false"#))
        #expect(try running.finish().code == 0)
    }
}
