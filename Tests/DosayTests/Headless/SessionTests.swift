import Glibc
import Testing

/// What a chat leaves behind.
@Suite struct SessionTests {
    let sandbox: Sandbox
    static let opening = "we need to train it on our data"

    init() throws { sandbox = try Sandbox() }

    private func session() throws -> [JSONObject] {
        let lines = Run.lines(try sandbox.text(of: #require(sandbox.sessions.last)))
        let objects = lines.compactMap(JSONObject.init)
        try #require(objects.count == lines.count)
        return objects
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func `a turn is one line with the promised fields`() throws {
        _ = try sandbox.chat(turns: [Self.opening, "the second one", "/undo"])
        let lines = try session()
        try #require(lines.count == 3)
        let turn = try #require(lines.dropFirst().first)
        #expect(
            turn.keys == [
                "v", "n", "at", "role", "text", "intent", "facts", "rule", "reply", "prompt", "prompt_sha256",
                "knowledge", "seed", "prev",
            ])
        #expect(turn.number("v") == 1 && turn.number("n") == 2)
        #expect(turn.text("role") == "buyer" && turn.text("text") == "the second one")
        #expect(turn.text("intent") == "train-on-our-data" && turn.text("rule") == "form")
        #expect(turn.object("facts")?.text("purpose") == "form")
        #expect(turn.text("prompt") == "coach@1" && turn.text("prompt_sha256")?.count == 64 && turn.isNull("seed"))
        #expect(turn.text("at")?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
        #expect(lines[2].keys == ["undo", "prev"] && lines[2].number("undo") == 2)
    }

    @Test func `every line names the hash of the one before`() throws {
        _ = try sandbox.chat(turns: [Self.opening, "both", "/undo", "/retry", "both"])
        let path = try #require(sandbox.sessions.first)
        let sums = try sandbox.shell(
            "while IFS= read -r line; do printf '%s' \"$line\" | sha256sum | cut -d' ' -f1; done < \(path)")
        let lines = try session()
        try #require(lines.count == 6)
        #expect(lines[0].isNull("prev"))
        #expect(lines.dropFirst().map { $0.text("prev") ?? "" } == Array(sums.lines.dropLast()))
    }

    @Test func `only the owner may read it`() throws {
        _ = try sandbox.chat(turns: [Self.opening])
        #expect(try mode(#require(sandbox.sessions.first)) == 0o600)
        #expect(mode(sandbox.state.path + "/sessions") == 0o700)
    }

    @Test func `a chat in which nothing was said leaves no file`() throws {
        _ = try sandbox.chat(turns: ["/help", "", "/hlep", "/undo"])
        #expect(sandbox.sessions.isEmpty)
    }

    @Test func `a turn is on disk before the next line is read, and survives a kill`() throws {
        let chat = try sandbox.start([])
        try chat.send(Self.opening)
        try chat.wait(for: "the session") {
            sandbox.sessions.first.flatMap { try? sandbox.text(of: $0) }?.hasSuffix("\n") ?? false
        }
        chat.signal(SIGKILL)
        #expect(try chat.end().code == 137)
        #expect(try session().map { $0.text("text") } == [Self.opening])
    }

    @Test func `a private chat writes nothing`() throws {
        let run = try sandbox.chat(
            turns: [Self.opening, "the second one", "/undo", "/save", "/save there"], ["--private"])
        #expect(run.code == 0)
        #expect(run.err.contains("private"))
        #expect(sandbox.sessions.isEmpty)
        #expect(access(sandbox.state.path, F_OK) != 0)
        #expect(access(sandbox.home.path + "/there.jsonl", F_OK) != 0)
    }

    // MARK: Commands

    @Test func `a saved session loads again to the same ruling`() throws {
        let said = try sandbox.chat(
            turns: [Self.opening, "both", "/undo", "every quarter", "no, it may leave", "/save call"], ["--json"])
        #expect(said.err.contains("call.jsonl"))
        #expect(mode(sandbox.home.path + "/call.jsonl") == 0o600)
        let loaded = try sandbox.chat(turns: ["/load call.jsonl", "/facts"], ["--json"])
        #expect(loaded.objects.count == 1)
        #expect(loaded.objects.last?.text("rule") == said.objects.last?.text("rule"))
        #expect(loaded.objects.last?.text("regime") == said.objects.last?.text("regime"))
        #expect(loaded.err.contains("took up 3 turns"))
        #expect(loaded.err.contains("(leaves)"))
    }

    @Test func `a session is found by name in its folder`() throws {
        _ = try sandbox.chat(turns: [Self.opening, "both"])
        let name = try #require(sandbox.sessions.first?.split(separator: "/").last)
        for asked in [String(name), String(name.dropLast(6))] {
            #expect(try sandbox.chat(turns: ["/load \(asked)"], ["--json"]).objects.last?.text("rule") == "both")
        }
    }

    @Test func `a session with a line cut short loads without it`() throws {
        _ = try sandbox.chat(turns: [Self.opening, "both", "/save call"])
        let text = try sandbox.text(of: sandbox.home.path + "/call.jsonl")
        _ = try sandbox.write(String(text.dropLast(40)), to: "cut.jsonl")
        let run = try sandbox.chat(turns: ["/load cut"], ["--json"])
        #expect(run.objects.map { $0.text("rule") } == ["train-open"])
    }

    @Test func `what is no session is refused with its line, and the table stays`() throws {
        _ = try sandbox.write("{\"v\": 1}\nnot json\n", to: "odd.jsonl")
        _ = try sandbox.write("{\"n\": 1, \"text\": \"hello\"}\nnot json\n", to: "half.jsonl")
        _ = try sandbox.write("", to: "empty.jsonl")
        let run = try sandbox.chat(
            turns: [Self.opening, "/load odd", "/load half", "/load empty", "/load missing", "/load", "both"],
            ["--json"])
        #expect(run.code == 0)
        #expect(run.objects.map { $0.text("rule") } == ["train-open", "both"])
        for words in [
            "odd.jsonl:1:1: is no session", "half.jsonl:2:1", "nothing was said", "missing", "which session?",
        ] {
            #expect(run.err.contains(words), "\(words)")
        }
    }

    @Test func `saving doesn't overwrite`() throws {
        let path = try sandbox.write("precious", to: "call.jsonl")
        let run = try sandbox.chat(turns: [Self.opening, "/save call", "/save", "/save no/such/folder/call"])
        #expect(run.err.contains("exists already"))
        #expect(try run.err.contains(#require(sandbox.sessions.first)))
        #expect(run.err.contains("No such file"))
        #expect(try sandbox.text(of: path) == "precious")
    }

    @Test func `forgetting removes the file, and the next turn begins another`() throws {
        let run = try sandbox.chat(turns: [Self.opening, "/forget", "both"], ["--json"])
        #expect(run.err.contains("is gone"))
        #expect(try session().map { $0.text("text") } == ["both"])
        #expect(run.objects.last?.text("intent") == "out-of-scope")
        let nothing = try sandbox.chat(turns: ["/forget"])
        #expect(nothing.err.contains("no file"))
    }

    @Test func `clearing keeps the session and begins another`() throws {
        let run = try sandbox.chat(turns: [Self.opening, "/clear", "/undo", Self.opening], ["--json"])
        #expect(run.err.contains("nothing to take back"))
        #expect(sandbox.sessions.count == 2)
        #expect(try session().map { $0.number("n") } == [1])
    }

    // MARK: Where nothing can be kept

    @Test func `where the folder can't be made there is one notice, and the chat goes on`() throws {
        let file = try sandbox.write("", to: "in-the-way")
        let run = try sandbox.chat(
            turns: [Self.opening, "the second one", "/undo", "both"], with: ["XDG_STATE_HOME": file])
        #expect(run.code == 0)
        #expect(run.lines.count { $0.hasPrefix("  heard") } == 3)
        #expect(run.err.components(separatedBy: "isn't being kept").count == 2)
        #expect(run.err.contains("took back"))
    }

    @Test func `where nothing is kept, saving says so`() throws {
        let file = try sandbox.write("", to: "in-the-way")
        let run = try sandbox.chat(turns: [Self.opening, "/save"], with: ["XDG_STATE_HOME": file])
        let answer = try #require(Run.lines(run.err).last)
        #expect(!answer.contains("nothing was said"))
        #expect(answer.contains("kept"))
    }

    @Test func `a file that takes nothing gives one notice, and the chat goes on`() throws {
        // No file may grow, as on a full disk; the pipe still may.
        let seen = try sandbox.shell(
            "trap '' XFSZ; printf '%s\\n' '\(Self.opening)' both /undo both | { ulimit -f 0; \"$DOSAY\" 2>&1; echo \"code $?\"; } | cat"
        )
        #expect(seen.lines.last == "code 0")
        #expect(seen.lines.count { $0.hasPrefix("  heard") } == 3)
        #expect(seen.out.components(separatedBy: "isn't being kept").count == 2)
    }

    @Test(.enabled(if: SmallDisk.canMount, "needs the right to mount"))
    func `a full file system gives one notice, and the chat goes on`() throws {
        let disk = try #require(SmallDisk(sandbox.home.path + "/disk"))
        let run = try sandbox.shell(
            "dd if=/dev/zero of=\(disk.path)/filler bs=4096 2>/dev/null; mkdir \(disk.path)/dosay 2>/dev/null; exit 0")
        #expect(run.code == 0)
        let chat = try sandbox.chat(turns: [Self.opening, "both"], with: ["XDG_STATE_HOME": disk.path])
        #expect(chat.code == 0)
        #expect(chat.lines.count { $0.hasPrefix("  heard") } == 2)
        #expect(chat.err.components(separatedBy: "isn't being kept").count == 2)
    }

    @Test(arguments: [["ask", "train it"], ["rules"], ["--help"], ["prompts"], ["check", "--format", "json"]])
    func `results that can't be written are an error in clear words`(arguments: [String]) throws {
        let run = try sandbox.start(arguments, given: .nothing, taken: .device("/dev/full")).end()
        #expect(run.code == 3)
        #expect(run.err.contains("can't write the output: No space left on device"))
        #expect(Run.lines(run.err).count == 1)
    }

    @Test func `a chat and a classify whose results can't be written end`() throws {
        for arguments in [[], ["--json"], ["classify"]] {
            let run = try sandbox.start(arguments, given: .turns(Self.opening), taken: .device("/dev/full")).end()
            #expect(run.code == 3)
            #expect(run.err.contains("No space left on device"))
        }
    }
}

/// A file system of a few kilobytes.
private final class SmallDisk {
    let path: String

    init?(_ path: String) {
        self.path = path
        guard mkdir(path, 0o700) == 0, mount("none", path, "tmpfs", 0, "size=16k") == 0 else { return nil }
    }

    deinit { umount(path) }

    static let canMount: Bool = {
        guard geteuid() == 0 else { return false }
        let path = "/tmp/dosay-disk-\(getpid())"
        defer { rmdir(path) }
        return SmallDisk(path) != nil
    }()
}
