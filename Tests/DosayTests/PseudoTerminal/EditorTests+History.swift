import Foundation
import Testing

private let up = "\u{1b}[A"

extension EditorTests {
    @Test func `what was said is recalled in the next session`() throws {
        var chat = try sandbox.chat()
        try chat.say("train zażółć")
        try chat.say("the second")
        #expect(try chat.quit() == .exited(0))
        chat = try sandbox.chat()
        try chat.send(up + up + up)
        try chat.expectScreen { $0.lines.last == prompt + "train zażółć" }
        try chat.send("\u{1b}[B")
        try chat.expectScreen { $0.lines.last == prompt + "the second" }
    }

    @Test func `the way back from recall leads to the half-typed line`() throws {
        let chat = try sandbox.chat()
        try chat.say("train it")
        try chat.send("half" + up)
        try chat.expectScreen { $0.lines.last == prompt + "train it" }
        try chat.send("\u{1b}[B")
        try chat.expectScreen { $0.lines.last == prompt + "half" }
    }

    @Test func `a repetition is stored once, and a leading space keeps a line out`() throws {
        var chat = try sandbox.chat()
        for statement in ["train it", "train it", " between us", "train it", "cost", "train it"] {
            try chat.say(statement)
        }
        #expect(sandbox.historyLines == ["train it", "cost", "train it"])
        _ = try chat.quit()
        chat = try sandbox.chat()
        #expect(sandbox.historyLines.last == "/quit")
        try chat.send("/quit\r")
        _ = try chat.waitForExit()
        #expect(sandbox.historyLines == ["train it", "cost", "train it", "/quit"])
    }

    @Test func `the history is private`() throws {
        let chat = try sandbox.chat()
        try chat.say("train it")
        let files = FileManager.default
        #expect(try files.attributesOfItem(atPath: sandbox.history.path)[.posixPermissions] as? Int == 0o600)
        #expect(try files.attributesOfItem(atPath: sandbox.state.path)[.posixPermissions] as? Int == 0o700)
    }

    @Test func `a history that is a symbolic link is refused`() throws {
        let target = sandbox.home.appendingPathComponent("target")
        try "precious\n".write(to: target, atomically: false, encoding: .utf8)
        try FileManager.default.createDirectory(at: sandbox.state, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: sandbox.history, withDestinationURL: target)
        let chat = try sandbox.chat()
        #expect(chat.plain.contains("symbolic link"))
        try chat.say("train it")
        #expect(try chat.quit() == .exited(0))
        #expect(try String(contentsOf: target, encoding: .utf8) == "precious\n")
    }

    @Test func `two sessions side by side lose nothing`() throws {
        let one = try sandbox.chat()
        let other = try sandbox.chat()
        for number in 1...5 {
            try one.say("one \(number)")
            try other.say("other \(number)")
        }
        let expected = (1...5).flatMap { ["one \($0)", "other \($0)"] }
        #expect(sandbox.historyLines == expected)
    }

    @Test func `a chat that is killed loses nothing that was submitted`() throws {
        let chat = try sandbox.chat()
        try chat.say("train it")
        try chat.send("not submitted")
        chat.settle()
        chat.signal(SIGKILL)
        #expect(try chat.waitForExit() == .killed(SIGKILL))
        #expect(sandbox.historyLines == ["train it"])
        #expect(sandbox.statements == ["train it"])
    }

    @Test func `a torn last line does not spoil the next`() throws {
        try sandbox.writeHistory("whole\ntor")
        let chat = try sandbox.chat()
        try chat.say("train it")
        #expect(sandbox.historyLines == ["whole", "tor", "train it"])
    }

    @Test func `another program's history does no harm`() throws {
        try sandbox.writeHistory("_HiStOrY_V2_\n\u{1b}[31mred\\x\u{202e}\n\n")
        let chat = try sandbox.chat()
        try chat.send(up)
        try chat.expectScreen { $0.lines.last == prompt + "red\\x" }
    }

    // MARK: Search

    @Test(arguments: [("ć", "zażółć"), ("a.b", "what is a.b"), ("[x", "why [x")])
    func `a search finds text as it is written`(needle: String, found: String) throws {
        try sandbox.writeHistory("zażółć\nwhat is a.b\nwhy [x\naxb and c\n")
        let chat = try sandbox.chat()
        try chat.send("\u{12}")
        chat.settle()
        try chat.send(needle)
        try chat.expectScreen { $0.lines.last?.hasSuffix("▸ " + found) ?? false }
        try chat.say("")
        #expect(sandbox.statements == [found])
    }

    @Test func `a search goes on to older matches and gives way to the other keys`() throws {
        try sandbox.writeHistory("train a\ntrain b\ntrain b\ncost\ntrain c\n")
        let chat = try sandbox.chat()
        try chat.send("\u{12}train")
        try chat.expectScreen { $0.lines.last?.hasSuffix("▸ train c") ?? false }
        try chat.send("\u{12}")
        try chat.expectScreen { $0.lines.last?.hasSuffix("▸ train b") ?? false }
        try chat.send("\u{12}")
        try chat.expectScreen { $0.lines.last?.hasSuffix("▸ train a") ?? false }
        try chat.send("\u{05}!")
        try chat.expectScreen { $0.lines.last == prompt + "train a!" }
    }

    @Test func `giving a search up restores the line`() throws {
        try sandbox.writeHistory("train it\n")
        let chat = try sandbox.chat()
        try chat.send("half ż\u{1b}[D\u{12}")
        chat.settle()
        try chat.send("train")
        try chat.expectScreen { $0.lines.last?.hasSuffix("▸ train it") ?? false }
        try chat.send("\u{07}")
        try chat.expectScreen { $0.lines.last == prompt + "half ż" && $0.column == 13 }
    }

    // MARK: More than one row

    @Test func `a newline can be typed, and the entry is recalled whole`() throws {
        let chat = try sandbox.chat()
        try chat.send("first\u{1b}\rsecond \\n")
        chat.settle()
        try chat.say("")
        #expect(sandbox.statements == ["first\nsecond \\n"])
        try chat.send(up)
        try chat.expectScreen { $0.lines.suffix(2) == [prompt + "first", "second \\n"] }
        _ = try chat.send("\u{03}")
        try chat.expect(prompt)
        let next = try sandbox.chat()
        try next.send(up)
        next.settle()
        try next.say("")
        #expect(Array(sandbox.statements.suffix(2)) == ["first\nsecond \\n", "first\nsecond \\n"])
    }

    @Test func `a paste of several lines does not submit, and carries no escapes`() throws {
        let chat = try sandbox.chat()
        try chat.send("\u{1b}[200~one\r\ntwo\u{1b}[31m red\u{1b}]0;title\u{07}\u{03}\u{202e}\rthree ż\u{1b}[201~")
        chat.settle()
        #expect(sandbox.statements.isEmpty)
        try chat.send(" four")
        chat.settle()
        try chat.say("")
        #expect(sandbox.statements == ["one\ntwo red\nthree ż four"])
    }

    @Test func `a large paste comes through`() throws {
        let text = String(repeating: "zażółć gęślą 😀 ", count: 2_000) + "end"
        let chat = try sandbox.chat()
        try chat.send("\u{1b}[200~" + text + "\u{1b}[201~")
        chat.settle(milliseconds: 500)
        try chat.say("")
        #expect(sandbox.statements == [text])
    }

    // MARK: Completion

    @Test func `a command completes`() throws {
        let chat = try sandbox.chat()
        try chat.send("/he\t")
        try chat.expectScreen { $0.lines.last == prompt + "/help" }
    }

    @Test func `several candidates are listed and the line drawn again`() throws {
        let chat = try sandbox.chat()
        try chat.send("/ex\t")
        try chat.expectScreen { screen in
            guard let last = screen.lines.last, last.hasPrefix(prompt + "/ex") else { return false }
            return screen.lines.count { $0.hasPrefix(prompt + "/ex") } == 2 && screen.column == last.count
        }
        let list = chat.screen.lines.dropLast().last ?? ""
        #expect(list.split(separator: " ").count >= 2 && list.contains("/ex"))
    }
}
