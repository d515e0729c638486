import Foundation
import Testing

/// `dosay prompts`, on a copy of what ships.
@Suite struct PromptsTests {
    let sandbox: Sandbox
    let home: String

    init() throws {
        sandbox = try Sandbox()
        home = try sandbox.smallHome().path
    }

    private func prompts(_ arguments: String...) throws -> Run {
        try sandbox.start(["prompts"] + arguments, given: .nothing, with: ["DOSAY_HOME": home]).end()
    }

    @Test func `the list marks what is active and what is released`() throws {
        let run = try prompts("list")
        #expect(run.code == 0)
        #expect(run.lines.contains { $0.hasPrefix("* coach@1  released") })
        #expect(run.lines.contains { $0.hasPrefix("  coach@2  released") })
        #expect(try prompts().output == run.output)
        let json = try prompts("list", "--json")
        let entries = try #require(json.objects.first).list("prompts")
        #expect(entries.count == run.lines.count)
        #expect(entries.filter { $0.flag("active") == true }.compactMap { $0.text("prompt") }.contains("coach@1"))
    }

    @Test func `a version is shown whole, and a name shows the active one`() throws {
        let file = try sandbox.text(of: "\(home)/Prompts/coach.v2.prompt")
        let run = try prompts("show", "coach@2")
        #expect(run.code == 0)
        #expect(
            run.out.trimmingCharacters(in: .whitespacesAndNewlines)
                == file.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(try prompts("show", "coach").output == prompts("show", "coach@1").output)
    }

    @Test(arguments: [
        (["show", "coahc"], "did you mean coach?"), (["use", "coach@9"], "did you mean coach@2?"),
        (["use", "coach"], "name one, such as coach@2"), (["use"], "Usage: dosay prompts use"),
        (["release", "nobody@1"], "no prompt nobody@1"), (["lst"], "Usage: dosay prompts"),
    ])
    func `a version that isn't there is a mistake of usage`(arguments: [String], hint: String) throws {
        let before = try sandbox.text(of: "\(home)/Prompts/active.json")
        let run = try sandbox.start(["prompts"] + arguments, given: .nothing, with: ["DOSAY_HOME": home]).end()
        #expect(run.code == 2)
        #expect(run.output.isEmpty)
        #expect(run.err.contains(hint))
        #expect(try sandbox.text(of: "\(home)/Prompts/active.json") == before)
    }

    @Test func `the version in use frames the next reply`() throws {
        let first = try sandbox.run("ask", "train it on our data", with: ["DOSAY_HOME": home])
        #expect(first.lines.first?.hasPrefix("  heard") == true)
        #expect(try prompts("use", "coach@2").code == 0)
        let second = try sandbox.run("ask", "train it on our data", with: ["DOSAY_HOME": home])
        #expect(second.lines.first?.contains("Top line first") == true)
        let json = try sandbox.run("ask", "--json", "train it on our data", with: ["DOSAY_HOME": home])
        #expect(json.objects.first?.text("prompt") == "coach@2")
        #expect(try prompts("verify").code == 0)
    }

    @Test func `a draft can't be used before it is released`() throws {
        let draft = try sandbox.text(of: "\(home)/Prompts/coach.v2.prompt")
            .replacingOccurrences(of: "version: 2", with: "version: 3")
        try draft.write(toFile: "\(home)/Prompts/coach.v3.prompt", atomically: true, encoding: .utf8)
        #expect(try prompts("list").lines.contains { $0.hasPrefix("  coach@3  draft") })
        let refused = try prompts("use", "coach@3")
        #expect(refused.code == 2)
        #expect(refused.err.contains("is a draft; release it first"))
        #expect(try prompts("release", "coach@3").code == 0)
        #expect(try prompts("use", "coach@3").code == 0)
        #expect(try prompts("verify").code == 0)
        #expect(try prompts("list").lines.contains { $0.hasPrefix("* coach@3  released") })
    }

    @Test func `a released file that changed is found, and can't be used`() throws {
        try sandbox.edit("\(home)/Prompts/coach.v2.prompt", "You pass notes", "You pass secrets")
        let run = try prompts("verify")
        #expect(run.code == 1)
        #expect(run.lines.count == 1)
        #expect(run.out.contains("coach.v2.prompt") && run.out.contains("expected") && run.out.contains("actual"))
        let use = try prompts("use", "coach@2")
        #expect(use.code != 0)
        #expect(use.err.contains("changed since"))
    }

    @Test func `a prompt that can't be read stops with its place`() throws {
        try sandbox.edit("\(home)/Prompts/coach.v2.prompt", "version: 2\n", "version: two\n")
        for arguments in [["prompts", "list"], ["ask", "train it"]] {
            let run = try sandbox.start(arguments, given: .nothing, with: ["DOSAY_HOME": home]).end()
            #expect(run.code == 3)
            #expect(run.err.contains("coach.v2.prompt:3:"))
        }
    }

    // MARK: A running chat

    @Test func `choosing another version changes the very next reply of a running chat`() throws {
        let chat = try sandbox.start([], with: ["DOSAY_HOME": home])
        try chat.send("train it on our data")
        try chat.wait(for: "the first reply") { chat.out.hasSuffix("\n\n") }
        #expect(chat.out.hasPrefix("  heard"))
        #expect(try prompts("use", "coach@2").code == 0)
        let seen = chat.out.count
        try chat.send("should we fine-tune our own model?")
        try chat.wait(for: "the second reply") { chat.out.count > seen && chat.out.hasSuffix("\n\n") }
        #expect(chat.out.dropFirst(seen).hasPrefix("  Top line first"))
        let run = try chat.finish()
        #expect(run.code == 0)
        #expect(run.err.isEmpty || !run.err.contains("fault"))
    }

    @Test func `a faulty prompt leaves the chat on the last good one, and says so once`() throws {
        let chat = try sandbox.start(["--json"], with: ["DOSAY_HOME": home])
        try chat.send("train it on our data")
        try chat.wait(for: "the first reply") { Run.lines(chat.out).count == 1 }
        try sandbox.edit("\(home)/Prompts/coach.v2.prompt", "version: 2\n", "version: two\n")
        for count in 2...3 {
            try chat.send("train it on our data")
            try chat.wait(for: "a reply") { Run.lines(chat.out).count == count }
        }
        let run = try chat.finish()
        #expect(run.code == 0)
        #expect(run.err.components(separatedBy: "the edited prompts have faults").count == 2)
        #expect(run.err.contains("coach.v2.prompt:3:"))
    }

    @Test func `a chat may choose a version for itself alone`() throws {
        let run = try sandbox.chat(
            turns: ["train it on our data", "/prompt 2", "/prompt coach@9", "/prompt"], with: ["DOSAY_HOME": home])
        #expect(run.out.contains("Top line first"))
        #expect(run.err.contains("coach@2 for this chat"))
        #expect(run.err.contains("there is no coach prompt coach@9"))
        #expect(try prompts("list").lines.contains { $0.hasPrefix("* coach@1") })
    }
}
