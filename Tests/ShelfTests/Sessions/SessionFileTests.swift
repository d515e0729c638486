import Coach
import Foundation
import Testing

@testable import Shelf

@Suite struct SessionFileTests {
    private let folder: TemporaryFolder
    private let replies: [Reply]
    private static let coach = CoachPrompt(label: "coach@1", sha256: "77ab", frame: .standing)

    init() throws {
        folder = try TemporaryFolder()
        var conversation = Conversation(knowledge: SmallKnowledge.opened.knowledge, ears: SmallKnowledge.opened.ears)
        replies = ["can we rent a bike for a week", "a big one", "say \"hi\"\u{1B}[31m"].map { conversation.hear($0) }
    }

    private func lines(_ file: SessionFile) throws -> [[UInt8]] {
        let bytes = try Disk.read(file.path)
        #expect(bytes.last == UInt8(ascii: "\n"))
        return bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    }

    @Test func `a turn is one line with every key in order`() throws {
        var file = try SessionFile(in: folder("state/sessions"), named: "one")
        #expect(file.path == folder("state/sessions/one.jsonl"))
        try file.append(replies[0], frame: ["Say this.", "Not that."], prompt: Self.coach, at: "2026-05-04T03:02:01Z")
        let line = try JSONLine(try #require(try lines(file).first))
        #expect(
            line.fields.map(\.name) == [
                "v", "n", "at", "role", "text", "intent", "facts", "rule", "reply", "prompt", "prompt_sha256",
                "knowledge", "seed", "prev",
            ])
        #expect(line.integer("v") == 1 && line.integer("n") == 1)
        #expect(line.text("at") == "2026-05-04T03:02:01Z" && line.text("role") == "buyer")
        #expect(line.text("text") == "can we rent a bike for a week")
        #expect(line.texts("reply") == ["Say this.", "Not that."])
        #expect(line.text("prompt") == "coach@1" && line.text("prompt_sha256") == "77ab")
        #expect(line.text("knowledge") == SmallKnowledge.opened.knowledge.fingerprint)
        #expect(line.text("rule") == replies[0].rule && line.text("intent") == replies[0].intent)
        #expect(line.has("seed") && line.text("seed") == nil && line.text("prev") == nil)
        file.close()
    }

    @Test func `facts are written by name`() throws {
        var file = try SessionFile(in: folder.path, named: "one")
        try file.append(replies[1], frame: [], prompt: CoachPrompt(nil), at: "now")
        #expect(try JSONLine(try lines(file)[0]).object("facts")?.text("size") == "big")
        file.close()
    }

    @Test func `every line names the hash of the one before`() throws {
        var file = try SessionFile(in: folder.path, named: "one")
        for reply in replies { try file.append(reply, frame: [], prompt: CoachPrompt(nil), at: "now") }
        try file.appendUndo(of: 3)
        #expect(file.turns == 3)
        let lines = try lines(file)
        #expect(lines.count == 4)
        for (before, line) in zip(lines, lines.dropFirst()) {
            #expect(try JSONLine(line).text("prev") == SHA256.hex(before))
        }
        #expect(try JSONLine(lines[3]).fields.map(\.name) == ["undo", "prev"])
        file.close()
    }

    @Test func `what is kept reads back, without what was taken back`() throws {
        var file = try SessionFile(in: folder.path, named: "one")
        for reply in replies { try file.append(reply, frame: [], prompt: CoachPrompt(nil), at: "now") }
        #expect(try SessionReader.read(file.path).standing.map(\.text) == replies.map(\.statement))
        try file.appendUndo(of: 3)
        try file.appendUndo(of: 2)
        try file.append(replies[2], frame: [], prompt: CoachPrompt(nil), at: "now")
        #expect(try SessionReader.read(file.path).standing.map(\.text) == [replies[0].statement, replies[2].statement])
        file.close()
    }

    @Test func `nothing in the file could steer a terminal`() throws {
        var file = try SessionFile(in: folder.path, named: "one")
        try file.append(replies[2], frame: ["\u{202E}"], prompt: CoachPrompt(nil), at: "now")
        let text = String(decoding: try Disk.read(file.path), as: UTF8.self)
        #expect(text.inert == text)
        #expect(try SessionReader.read(file.path).standing.map(\.text) == ["say \"hi\"\u{1B}[31m"])
        file.close()
    }

    @Test func `the file is the owner's alone`() throws {
        let file = try SessionFile(in: folder.path, named: "one")
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        file.close()
    }

    @Test func `a name that is taken gets a number`() throws {
        let files = try (0..<3).map { _ in try SessionFile(in: folder.path, named: "one") }
        #expect(files.map { folder.plain($0.path) } == ["one.jsonl", "one-2.jsonl", "one-3.jsonl"])
        for file in files { file.close() }
    }

    @Test func `a link in the way is not followed`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder("one.jsonl"), withDestinationPath: folder("elsewhere"))
        var file = try SessionFile(in: folder.path, named: "one")
        try file.append(replies[0], frame: [], prompt: CoachPrompt(nil), at: "now")
        #expect(folder.plain(file.path) == "one-2.jsonl")
        #expect(!Disk.isFile(folder("elsewhere")))
        file.close()
    }

    @Test func `a folder that can't be made is refused`() throws {
        try folder.write("file", "")
        #expect(throws: Refused.self) { try SessionFile(in: folder("file/sessions"), named: "one") }
    }

    @Test func `a forgotten session leaves nothing`() throws {
        var file = try SessionFile(in: folder.path, named: "one")
        try file.append(replies[0], frame: [], prompt: CoachPrompt(nil), at: "now")
        try file.forget()
        #expect(try Disk.names(in: folder.path) == [])
        // Somebody else may have removed it before.
        try file.forget()
        file.close()
    }
}
