import Foundation
import Testing

@testable import Shelf

@Suite struct FingerprintTests {
    @Test func `files left alone keep their fingerprint`() throws {
        let folder = try SmallKnowledge.folder()
        #expect(try Fingerprint(knowledge: [folder.path]) == Fingerprint(knowledge: [folder.path]))
    }

    @Test func `an edit of the same length changes it`() throws {
        let folder = try SmallKnowledge.folder()
        let before = try Fingerprint(knowledge: [folder.path])
        try folder.replace("What you sit on.", with: "What you lie on.", in: "glossary.yaml")
        #expect(try Fingerprint(knowledge: [folder.path]) != before)
    }

    @Test func `another file with the same text and time changes it`() throws {
        let folder = try SmallKnowledge.folder()
        let path = folder("glossary.yaml")
        let noon = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)]
        try FileManager.default.setAttributes(noon, ofItemAtPath: path)
        let before = try Fingerprint(knowledge: [folder.path])
        try Disk.replace(path, with: try Disk.read(path))
        try FileManager.default.setAttributes(noon, ofItemAtPath: path)
        #expect(try Fingerprint(knowledge: [folder.path]) != before)
    }

    @Test func `a file more or less changes it, one that is no knowledge doesn't`() throws {
        let folder = try SmallKnowledge.folder()
        let before = try Fingerprint(knowledge: [folder.path])
        try folder.write("README.md", "notes")
        try folder.write("intents/notes.txt", "notes")
        #expect(try Fingerprint(knowledge: [folder.path]) == before)
        try folder.write("intents/more.yaml", "id: more\n")
        let more = try Fingerprint(knowledge: [folder.path])
        #expect(more != before)
        try folder.remove("intents/buy-one.yaml")
        #expect(try Fingerprint(knowledge: [folder.path]) != more)
    }

    @Test func `the order of folders matters`() throws {
        let one = try SmallKnowledge.folder()
        let two = try SmallKnowledge.folder()
        #expect(try Fingerprint(knowledge: [one.path, two.path]) != Fingerprint(knowledge: [two.path, one.path]))
    }

    @Test func `a folder that can't be opened is a fault`() throws {
        let folder = try TemporaryFolder(["file": ""])
        for (name, reason) in [("none", "No such file or directory"), ("file", "Not a directory")] {
            let faults = #expect(throws: Faults.self) { try Fingerprint(knowledge: [folder(name)]) }
            #expect(
                faults?.description == "\(folder(name)): can't be opened: \(reason); it must be a knowledge folder")
        }
    }
}
