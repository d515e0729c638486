import Testing

@testable import Shelf

@Suite struct TextFileTests {
    private func fault(_ bytes: [UInt8]) throws -> String? {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", bytes: bytes)
        var faults: [Fault] = []
        let text = TextFile.read(folder("a.txt"), faults: &faults)
        #expect((text == nil) == (faults.count == 1))
        return faults.first.map { folder.plain($0.description) }
    }

    @Test func `a text comes out as it is`() throws {
        let folder = try TemporaryFolder(["a.txt": "Café\r\n🙂\n"])
        var faults: [Fault] = []
        #expect(TextFile.read(folder("a.txt"), faults: &faults) == "Café\r\n🙂\n")
        #expect(faults == [])
    }

    @Test(arguments: [
        (Array("ab\nc".utf8) + [0xFF], "a.txt:2:2: not UTF-8; save the file as UTF-8"),
        ([0xC3], "a.txt:1:1: not UTF-8; save the file as UTF-8"),
        (Array("é\n\né".utf8) + [0xE2, 0x82, 0x0A], "a.txt:3:2: not UTF-8; save the file as UTF-8"),
        // UTF-16 with its mark, and a surrogate in three bytes.
        ([0xFF, 0xFE, 0x61, 0x00], "a.txt:1:1: not UTF-8; save the file as UTF-8"),
        ([0x61, 0xED, 0xA0, 0x80], "a.txt:1:2: not UTF-8; save the file as UTF-8"),
        (Array("ab\ncdé\0f".utf8), "a.txt:2:4: a NUL byte"),
    ])
    func `what is no text is refused at its place`(_ bytes: [UInt8], _ message: String) throws {
        #expect(try fault(bytes) == message)
    }

    @Test func `a file of nine megabytes is refused`() throws {
        #expect(try fault([UInt8](repeating: 0x61, count: 9 << 20)) == "a.txt: can't be read: File too large")
    }

    @Test func `a file that isn't there, and a folder, are refused in the system's words`() throws {
        let folder = try TemporaryFolder()
        var faults: [Fault] = []
        #expect(TextFile.read(folder("none"), faults: &faults) == nil)
        #expect(TextFile.read(folder.path, faults: &faults) == nil)
        #expect(
            faults.map(\.description) == [
                "\(folder("none")): can't be read: No such file or directory",
                "\(folder.path): can't be read: Is a directory",
            ])
    }
}
