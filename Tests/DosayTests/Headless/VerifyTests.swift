import Foundation
import Testing

/// `dosay verify` on whatever files.
@Suite struct VerifyTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `a file that is no session is one clear fault, and the others are held again`() throws {
        _ = try sandbox.chat(turns: ["we need to train it on our data"])
        let chat = try #require(sandbox.sessions.first)
        let call = try sandbox.write(String(repeating: "Ann: we need to train it\n", count: 500), to: "call.txt")
        let binary = try sandbox.write([0, 0xFF, 0x1B, 0x5B, 0x41], to: "binary")
        let run = try sandbox.run("verify", call, chat, binary)
        #expect(run.code == 3)
        #expect(run.out.contains("every line as it was written, and the same comes out"))
        let faults = Run.lines(run.err)
        #expect(faults.count == 2, "\(run.err)")
        #expect(faults.allSatisfy { $0.contains(":1:1: is no session or practice: ") })
        #expect(!run.errors.contains(0x1B))
    }

    @Test func `the ear for reps is opened for a practice alone`() throws {
        _ = try sandbox.chat(turns: ["we need to train it on our data"])
        let chat = try #require(sandbox.sessions.first)
        let answers = try sandbox.write("Why?\n", to: "answers.txt")
        _ = try sandbox.run("practice", "a-blank-in-the-decision-package", "--answers", answers)
        let practice = try #require(sandbox.sessions.first { $0 != chat })
        let cache = sandbox.home.appendingPathComponent("cache")
        let home = ["DOSAY_HOME": try sandbox.smallHome().path, "XDG_CACHE_HOME": cache.path]
        func packs(after files: String...) throws -> Int {
            _ = try sandbox.start(["verify"] + files, given: .nothing, with: home).end()
            let names = try FileManager.default.subpathsOfDirectory(atPath: cache.path)
            return names.count { $0.hasSuffix(".pack") }
        }
        #expect(try packs(after: chat) == 1)
        #expect(try packs(after: chat, practice) == 2)
    }
}
