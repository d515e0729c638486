import Glibc
import Testing

/// The line editor as a person at a terminal meets it. One at a time: each test waits on a program.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct EditorTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    /// Types keys, submits, and gives back what the chat took for a statement.
    private func submitting(_ keys: String, _ environment: [String: String] = [:]) throws -> [String] {
        let chat = try sandbox.chat([], environment)
        try chat.send(keys)
        chat.settle()
        try chat.say("")
        _ = try chat.quit()
        return sandbox.statements
    }

    @Test func `the terminal is raw when the prompt is visible, and cooked afterwards`() throws {
        for _ in 0..<5 {
            let chat = try sandbox.chat()
            #expect(chat.isRaw)
            #expect(try chat.quit() == .exited(0))
            #expect(chat.isCooked)
        }
    }

    @Test(arguments: ["C.UTF-8", "C", "POSIX", "pl_PL.ISO8859-2"])
    func `Polish letters come through`(locale: String) throws {
        #expect(try submitting("we train zażółć gęślą jaźń", ["LC_ALL": locale]) == ["we train zażółć gęślą jaźń"])
    }

    @Test(arguments: ["語", "😀", "e\u{301}", "👨‍👩‍👧", "🇵🇱", "❤️"])
    func `backspace takes away one character as people count`(character: String) throws {
        #expect(try submitting("ab" + character + "\u{7f}c") == ["abc"])
    }

    @Test func `delete and the arrows go by characters as people count`() throws {
        #expect(try submitting("x👨‍👩‍👧y\u{1b}[D\u{1b}[D\u{1b}[3~e\u{301}\u{1b}[D_") == ["x_e\u{301}y"])
    }

    @Test(arguments: [("語", 10), ("😀", 10), ("a語b😀", 14), ("ż", 9)])
    func `the cursor stands behind wide characters`(text: String, column: Int) throws {
        let chat = try sandbox.chat()
        try chat.send(text)
        try chat.expectScreen("the cursor in column \(column)") { $0.column == column }
        try chat.send("\u{1b}[D")
        let left = column - (text.hasSuffix("ż") ? 1 : 2)
        try chat.expectScreen("the cursor in column \(left)") { $0.column == left }
    }

    @Test(
        arguments: [
            ([0xc4], "\u{fffd}"), ([0xe8, 0xaa], "\u{fffd}"), ([0xf0, 0x9f, 0x98], "\u{fffd}"), ([0xff], "\u{fffd}"),
            ([0xc0, 0xaf], "\u{fffd}\u{fffd}"), ([0xed, 0xa0, 0x80], "\u{fffd}\u{fffd}\u{fffd}"),
        ] as [([UInt8], String)])
    func `broken UTF-8 becomes a replacement character and does not eat Return`(bytes: [UInt8], text: String) throws {
        let chat = try sandbox.chat()
        try chat.send(Array("train ".utf8) + bytes + [0x0d])
        try chat.expect("heard")
        try chat.expect(prompt)
        #expect(sandbox.statements == ["train " + text])
        #expect(try chat.quit() == .exited(0))
    }

    @Test func `a line longer than the window comes through`() throws {
        let text = (0..<400).map { "word\($0)" }.joined(separator: " ")
        #expect(try submitting(text) == [text])
    }

    @Test func `keys nobody knows leave no trace`() throws {
        #expect(try submitting("a\u{1b}[15~b\u{1b}[<0;3;4Mc\u{1b}OPd\u{1b}[1;2Qe\u{16}\u{1b}xf") == ["abcdef"])
    }

    @Test func `home, end and words`() throws {
        let keys = "two three\u{1b}[Hone \u{1b}[F four\u{1b}[1;5D\u{1b}[1;5Dx\u{05}!"
        #expect(try submitting(keys) == ["one two xthree four!"])
    }

    // MARK: Leaving and interrupting

    @Test func `interrupting a half-typed line shows it, drops it and asks again`() throws {
        let chat = try sandbox.chat()
        try chat.send("half typed")
        try chat.expectScreen { $0.lines.last == prompt + "half typed" }
        try chat.send("\u{03}")
        try chat.expectScreen { $0.lines.suffix(2) == [prompt + "half typed^C", "buyer ▸"] }
        try chat.say("train it")
        #expect(sandbox.statements == ["train it"])
    }

    @Test func `interrupting an empty line says how to leave`() throws {
        let chat = try sandbox.chat()
        try chat.send("\u{03}")
        try chat.expect("/quit")
        try chat.expect(prompt)
        #expect(try chat.quit() == .exited(0))
    }

    @Test func `interrupting right behind the prompt never kills`() throws {
        for _ in 0..<20 {
            let chat = try sandbox.chat()
            try chat.send("\u{03}")
            try chat.expect(prompt)
            #expect(try chat.quit() == .exited(0))
        }
    }

    @Test func `an interrupt signal from outside is an interrupt key`() throws {
        let chat = try sandbox.chat()
        chat.signal(SIGINT)
        try chat.expect("/quit")
        try chat.expect(prompt)
        #expect(try chat.quit() == .exited(0))
    }

    @Test func `end of input on an empty line leaves with 0`() throws {
        let chat = try sandbox.chat()
        try chat.send("\u{04}")
        #expect(try chat.waitForExit() == .exited(0))
        #expect(chat.isCooked)
    }

    @Test func `end of input in a line does not leave`() throws {
        let chat = try sandbox.chat()
        try chat.send("train it\u{04}")
        chat.settle()
        try chat.say("")
        #expect(sandbox.statements == ["train it"])
        #expect(try chat.quit() == .exited(0))
    }

    // MARK: The window

    @Test func `a shrinking window shows one prompt`() throws {
        let chat = try sandbox.chat(columns: 80, rows: 24)
        let words = "the quick brown fox jumps over the lazy dog and goes home"
        try chat.send(words)
        try chat.expectScreen { $0.lines.last == prompt + words }
        for columns in [60, 40, 33, 70] {
            chat.resize(columns: columns, rows: 24)
            chat.settle()
            try chat.expectScreen("one prompt at \(columns)") { screen in
                screen.lines.count { $0.contains("buyer ▸") } == 1 && screen.lines.joined().hasSuffix(prompt + words)
                    || screen.lines.joined(separator: " ").hasSuffix(prompt + words)
            }
        }
        try chat.say("")
        #expect(sandbox.statements == [words])
    }

    @Test func `a growing window shows one prompt`() throws {
        let chat = try sandbox.chat(columns: 30, rows: 24)
        let words = "the quick brown fox jumps over the lazy dog"
        try chat.send(words)
        chat.settle()
        chat.resize(columns: 100, rows: 24)
        try chat.expectScreen { $0.lines.last == prompt + words }
        #expect(chat.screen.lines.count { $0.contains("buyer ▸") } == 1)
    }
}
