import Testing

@testable import Shelf

@Suite struct MappingTests {
    @Test func `a mapping has the file's bytes, also when the file is gone`() throws {
        let folder = try TemporaryFolder(["a": "some bytes"])
        let mapping = try Mapping(folder("a"))
        try Disk.replace(folder("a"), with: Array("others".utf8))
        try folder.remove("a")
        #expect(mapping.bytes.elementsEqual("some bytes".utf8))
    }

    @Test(arguments: ["missing", "empty", "folder"]) func `what has no bytes is refused`(_ name: String) throws {
        let folder = try TemporaryFolder(["empty": "", "folder/file": ""])
        #expect(throws: Refused.self) { try Mapping(folder(name)) }
    }
}
