import Foundation
import Testing

extension EditorTests {
    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func `a signal to end restores the terminal and leaves with 128 and its number`(signal: Int32, code: Int32) throws {
        let chat = try sandbox.chat()
        try chat.send("half typed")
        try chat.expectScreen { $0.lines.last == prompt + "half typed" }
        chat.signal(signal)
        #expect(try chat.waitForExit() == .exited(code))
        #expect(chat.isCooked)
        #expect(chat.printed.hasSuffix("\u{1b}[?2004l"))
    }

    @Test func `a stopped chat gives the terminal back and goes on with the half-typed line`() throws {
        let shell = try PseudoTerminal.start(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: sandbox.environment(["PS1": "shell> "]))
        try shell.expect("shell> ")
        try shell.send("'\(Binary.path)'\r")
        try shell.expect(prompt, within: firstStart)
        try shell.send("half ż")
        try shell.expectScreen { $0.lines.last == prompt + "half ż" }
        try shell.send("\u{1a}")
        try shell.expect("Stopped")
        try shell.expect("shell> ")
        try shell.send("stty -a | tr ' ' '\\n' | grep -cx -e icanon -e echo\r")
        try shell.expect("2")
        try shell.expect("shell> ")
        try shell.send("fg\r")
        try shell.expectScreen { $0.lines.last == prompt + "half ż" }
        try shell.send(" whole\r")
        try shell.expect("heard")
        try shell.expect(prompt)
        #expect(sandbox.statements == ["half ż whole"])
    }

    @Test func `no other process gets a signal`() throws {
        // The shell and its background job stand in the chat's own process group.
        let script = """
            trap 'echo HIT' INT TERM TSTP HUP CONT
            sh -c 'trap "echo HIT" INT TERM TSTP HUP CONT; while :; do sleep 0.1; done' &
            "$0"; echo "left with $?"; kill -9 $!
            """
        let shell = try PseudoTerminal.start(
            "/bin/sh", ["-c", script, Binary.path], environment: sandbox.environment())
        try shell.expect(prompt, within: firstStart)
        try shell.send("half\u{03}")
        try shell.expect(prompt)
        try shell.send("\u{03}")
        try shell.expect(prompt)
        try shell.send("\u{1a}")
        shell.settle()
        try shell.send("\u{15}/quit\r")
        try shell.expect("left with 0")
        shell.settle()
        #expect(!shell.plain.contains("HIT"))
    }

    @Test func `an editor gets a cooked terminal, its signals, and gives the prompt back`() throws {
        let editor = sandbox.home.appendingPathComponent("editor.sh")
        let notes = sandbox.home.appendingPathComponent("notes")
        try """
        #!/bin/sh
        stty -a > "$HOME/notes"
        grep -e SigBlk -e SigIgn /proc/self/status >> "$HOME/notes"
        stty raw -echo
        """.write(to: editor, atomically: false, encoding: .utf8)
        chmod(editor.path, 0o700)
        let chat = try sandbox.chat([], ["VISUAL": editor.path, "EDITOR": "/bin/false"])
        try chat.send("/edit\r")
        try chat.expect(prompt)
        #expect(chat.isRaw)
        let seen = try String(contentsOf: notes, encoding: .utf8)
        #expect(seen.contains(" icanon") && seen.contains(" echo ") && seen.contains("isig"))
        #expect(signalSet("SigBlk", in: seen) == 0 && signalSet("SigIgn", in: seen) == 0)
        try chat.send("\u{03}")
        try chat.expect(prompt)
        #expect(try chat.quit() == .exited(0))
        #expect(chat.isCooked)
    }

    /// The signals a process has blocked or ignored, those left out that belong to the C library.
    private func signalSet(_ name: String, in status: String) -> UInt64? {
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":\t") }
        return line.flatMap { UInt64($0.dropFirst(name.count + 2), radix: 16) }.map { $0 & 0x7fff_ffff }
    }
}
