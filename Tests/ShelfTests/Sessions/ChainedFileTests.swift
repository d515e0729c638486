import Testing

@testable import Shelf

@Suite struct ChainedFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func begin(_ lines: Int...) throws -> ChainedFile {
        var file = try ChainedFile(in: folder.path, named: "chain")
        for line in lines { try file.append([[("line", .integer(line))]]) }
        return file
    }

    @Test func `a whole chain breaks nowhere`() throws {
        let file = try begin(1, 2, 3)
        #expect(ChainedFile.firstBreak(in: try Disk.read(file.path)) == nil)
        #expect(ChainedFile.firstBreak(in: []) == nil)
        file.close()
    }

    @Test(arguments: [("\"line\": 1", "\"line\": 7", 2), ("\"line\": 3", "\"line\": 9", 4)])
    func `a changed line shows in the next`(_ old: String, _ new: String, _ line: Int) throws {
        let file = try begin(1, 2, 3, 4)
        let text = String(decoding: try Disk.read(file.path), as: UTF8.self)
        #expect(ChainedFile.firstBreak(in: Array(text.replacing(old, with: new).utf8)) == line)
        file.close()
    }

    @Test func `a missing line shows, at the start too`() throws {
        let file = try begin(1, 2, 3)
        let lines = try Disk.read(file.path).split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
        #expect(ChainedFile.firstBreak(in: Array((lines[1] + lines[2]))) == 1)
        #expect(ChainedFile.firstBreak(in: Array((lines[0] + lines[2]))) == 2)
        file.close()
    }

    @Test func `a line cut short is cut off when the file is gone on with, and the chain is whole after`() throws {
        let first = try begin(1, 2)
        first.close()
        let torn = try Disk.read(first.path) + Array("{\"line\": 3, \"pr".utf8)
        try Disk.replace(first.path, with: torn, mode: 0o600)
        var file = try ChainedFile(goingOn: first.path)
        try file.append([[("line", .integer(3))], [("line", .integer(4))]])
        file.close()
        let bytes = try Disk.read(file.path)
        #expect(ChainedFile.firstBreak(in: bytes) == nil)
        #expect(bytes.split(separator: UInt8(ascii: "\n")).count == 4)
    }

    @Test func `only one at a time goes on with a file`() throws {
        let file = try begin(1)
        let refused = #expect(throws: Refused.self) { try ChainedFile(goingOn: file.path) }
        #expect(refused?.reason == Refused("write", "", 16).reason)
        file.close()
        try ChainedFile(goingOn: file.path).close()
    }
}
