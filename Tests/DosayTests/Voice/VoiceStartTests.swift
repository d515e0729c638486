import Foundation
import Glibc
import Testing

/// The command line of `dosay-voice`, and the key.
@Suite struct VoiceStartTests {
    let voice: VoiceSandbox

    init() throws { voice = try VoiceSandbox() }

    private func run(_ arguments: String...) throws -> Run {
        try Running.start(
            VoiceSandbox.program, arguments, environment: voice.sandbox.environment(), given: .nothing, taken: .file,
            in: voice.sandbox.home.path
        ).end()
    }

    @Test func `the help tells the protocol`() throws {
        let help = try run("--help")
        #expect(help.code == 0 && help.err.isEmpty)
        for words in ["{\"cancel\": 1}", "DOSAY_VOICE_KEY", "too-large", "--plain-http", "--between-tokens-timeout"] {
            #expect(help.out.contains(words), "\(words)")
        }
    }

    @Test(arguments: [
        ["--model", "m"], ["--url", "http://localhost"], ["--url", "http://localhost", "--model", ""],
        ["--url", "http://192.168.0.9:8000/v1", "--model", "m"],
        ["--url", "http://localhost.evil.test/", "--model", "m"],
        ["--url", "https://me:secret@example.com/v1", "--model", "m"], ["--url", "ftp://localhost/", "--model", "m"],
        ["--url", "localhost:11434", "--model", "m"], ["--url", "http://localhost", "--model", "m", "--timeout", "0"],
        ["--url", "http://localhost", "--model", "m", "--key", "sk-1"],
    ]) func `a command line that makes no sense is a mistake of usage`(arguments: [String]) throws {
        let run = try Running.start(
            VoiceSandbox.program, arguments, environment: voice.sandbox.environment(), given: .nothing, taken: .file,
            in: voice.sandbox.home.path
        ).end()
        #expect(run.code == 2)
        #expect(run.output.isEmpty && !run.errors.isEmpty)
        #expect(!run.err.contains("secret"))
    }

    @Test func `a key comes from a file of one's own`() throws {
        let server = try LoopbackServer { visit in
            visit.beginStream()
            visit.endStream()
        }
        let file = try voice.sandbox.write("\(VoiceSandbox.key)\n", to: "key")
        chmod(file, 0o600)
        #expect(try voice.ask(server.url, ["--key-file", file], with: ["DOSAY_VOICE_KEY": "another"]).done == "stop")
        #expect(server.visits.first?.head.contains("\r\nAuthorization: Bearer \(VoiceSandbox.key)\r\n") == true)
    }

    @Test(arguments: [0o644, 0o640, 0o602, 0o610] as [mode_t])
    func `a key that others may read is not used`(mode: mode_t) throws {
        let file = try voice.sandbox.write(VoiceSandbox.key, to: "key")
        chmod(file, mode)
        let run = try run("--url", "http://localhost", "--model", "m", "--key-file", file)
        #expect(run.code == 3)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("chmod 600 \(file)") && run.err.contains(String(mode, radix: 8)))
        #expect(!run.err.contains("4f9a"))
    }

    @Test(arguments: ["", " \n", "two words", "caf\u{e9}", "a\u{1b}[2J"])
    func `what can't be a key isn't one`(content: String) throws {
        let file = try voice.sandbox.write(content, to: "key")
        chmod(file, 0o600)
        let run = try run("--url", "http://localhost", "--model", "m", "--key-file", file)
        #expect(run.code == 3)
        #expect(run.err.contains("holds no key"))
        #expect(!run.errors.contains(0x1b))
    }

    @Test func `a key file that isn't there, or is a folder, is said to be`() throws {
        for (file, words) in [("/nowhere/key", "No such file"), (voice.sandbox.home.path, "isn't a file")] {
            let run = try run("--url", "http://localhost", "--model", "m", "--key-file", file)
            #expect(run.code == 3)
            #expect(run.err.contains(words))
        }
    }
}
