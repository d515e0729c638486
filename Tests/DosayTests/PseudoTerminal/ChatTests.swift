import Foundation
import Testing

/// The chat's own behaviour at a terminal. One at a time: each test waits on a program.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ChatTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test func `a command's arguments complete`() throws {
        let chat = try sandbox.chat()
        for (typed, completed) in [
            ("/card ret", "/card retrieval"), ("/explain train-on", "/explain train-on-our-data"),
            ("/prompt coach@1", "/prompt coach@1"), ("/help anal", "/help analogy"),
        ] {
            try chat.send(typed + "\t")
            try chat.expectScreen(completed) { $0.lines.contains { $0.contains(completed) } }
            try chat.send("\u{15}")
            chat.settle()
        }
        #expect(try chat.quit() == .exited(0))
    }

    @Test func `a session's file name completes`() throws {
        let first = try sandbox.chat()
        try first.say("we need to train it on our data")
        _ = try first.quit()
        let name = try #require(sandbox.sessions.first.map { String($0.split(separator: "/").last ?? "") })
        let chat = try sandbox.chat()
        try chat.send("/load \(name.prefix(6))\t\r")
        try chat.expect("took up 1 turn")
        #expect(try chat.quit() == .exited(0))
    }

    @Test func `a mistyped command is not taken for a statement`() throws {
        let chat = try sandbox.chat()
        try chat.send("/hlep\r")
        try chat.expect("did you mean /help")
        #expect(try chat.quit() == .exited(0))
        #expect(sandbox.statements.isEmpty)
    }

    @Test func `undo and retry say what changed`() throws {
        let chat = try sandbox.chat()
        try chat.say("we need to train it on our data")
        try chat.say("so it knows our policies")
        try chat.send("/undo\r")
        try chat.expect("fine-tuning again, instead of retrieval")
        try chat.send("/retry\r")
        try chat.expect("another line to say")
        #expect(try chat.quit() == .exited(0))
    }

    @Test(arguments: [("VISUAL", "EDITOR"), ("EDITOR", "VISUAL")])
    func `the statement can be written in the editor of the environment`(named: String, other: String) throws {
        let script = try sandbox.write("#!/bin/sh\necho 'can we run it in our own building' > \"$1\"\n", to: "editor")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
        // VISUAL goes before EDITOR; an empty one counts as unset.
        let environment = [named: script, other: named == "VISUAL" ? "/bin/false" : ""]
        let chat = try sandbox.chat([], environment)
        try chat.send("/edit\r")
        try chat.expect("deployment")
        #expect(try chat.quit() == .exited(0))
        #expect(sandbox.statements == ["can we run it in our own building"])
    }

    @Test func `a reply fits a window of forty columns`() throws {
        let chat = try sandbox.chat(columns: 40, rows: 60)
        try chat.send("our data can't leave the building\r")
        try chat.expect("/card deployment")
        chat.settle()
        let plain = chat.plain.replacingOccurrences(of: "\r", with: "")
        let reply = try #require(plain.range(of: "  heard"))
        let rows = plain[reply.lowerBound...].split(separator: "\n")
        #expect(rows.count > 10)
        #expect(rows.allSatisfy { $0.count <= 40 })
        #expect(try chat.quit() == .exited(0))
    }

    @Test func `NO_COLOR, a dumb terminal and --color=never give no colour, an empty NO_COLOR does`() throws {
        for (arguments, environment, isColoured) in [
            ([], ["NO_COLOR": "1"], false), (["--color=never"], [:], false), ([], ["NO_COLOR": ""], true),
            (["--color=always"], ["NO_COLOR": "1"], true),
        ] as [([String], [String: String], Bool)] {
            let chat = try sandbox.chat(arguments, environment)
            try chat.say("we need to train it on our data")
            #expect(chat.printed.contains("\u{1b}[1m") == isColoured, "\(arguments) \(environment)")
            #expect(try chat.quit() == .exited(0))
        }
        let dumb = try PseudoTerminal.start(
            Binary.path, [], environment: sandbox.environment(["TERM": "dumb"]), columns: 80, rows: 24)
        try dumb.send("we need to train it on our data\n")
        try dumb.expect("/card fine-tuning", within: firstStart)
        #expect(!dumb.printed.contains("\u{1b}"))
        try dumb.send("/quit\n")
        #expect(try dumb.waitForExit() == .exited(0))
    }

    @Test func `another program's use and rollback change the very next reply, and back`() throws {
        let home = try sandbox.smallHome()
        func prompts(_ arguments: String...) throws {
            let run = try sandbox.start(["prompts"] + arguments, given: .nothing, with: ["DOSAY_HOME": home.path]).end()
            #expect(run.code == 0, "\(run.err)")
        }
        let chat = try sandbox.chat([], ["DOSAY_HOME": home.path])
        try chat.say("we need to train it on our data")
        #expect(!chat.plain.contains("Top line first"))
        try prompts("use", "coach@2")
        try chat.send("should we fine-tune our own model?\r")
        try chat.expect("Top line first")
        chat.settle()
        try prompts("rollback", "coach")
        let before = chat.plain.count
        try chat.say("it should know our policies")
        chat.settle()
        #expect(!chat.plain.dropFirst(before).contains("Top line first"))
        #expect(try chat.quit() == .exited(0))
        let lines = try sandbox.sessions.flatMap { Run.lines(try sandbox.text(of: $0)).compactMap(JSONObject.init) }
        #expect(lines.compactMap { $0.text("prompt") } == ["coach@1", "coach@2", "coach@1"])
        let hashes = lines.compactMap { $0.text("prompt_sha256") }
        #expect(hashes.count == 3 && Set(hashes).count == 2 && hashes[0] == hashes[2])
        #expect(hashes.allSatisfy { $0.count == 64 })
    }

    @Test func `an interrupt gives up learning from an edit and loses nothing`() throws {
        let home = try sandbox.smallHome()
        let chat = try sandbox.chat([], ["DOSAY_HOME": home.path])
        try chat.say("we need to train it on our data")
        let voices = Sandbox.shipped.appendingPathComponent("Knowledge/voices").resolvingSymlinksInPath()
        for name in try FileManager.default.contentsOfDirectory(atPath: voices.path) {
            try FileManager.default.copyItem(
                at: voices.appendingPathComponent(name),
                to: home.appendingPathComponent("Knowledge/voices").appendingPathComponent(name))
        }
        try chat.send("so it knows our policies\r")
        try chat.expect("learning from")
        try chat.send("\u{03}")
        try chat.expect("given up; going on with what was there before")
        try chat.expect("retrieval")
        #expect(try chat.quit() == .exited(0))
        #expect(sandbox.statements.count == 2)
    }
}
