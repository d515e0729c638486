import Foundation
import Synchronization
import Testing

@testable import Shelf

@Suite struct DiskTests {
    @Test func `bytes written are bytes read`() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Disk.replace(folder("a"), with: bytes)
        #expect(try Disk.read(folder("a")) == bytes)
        try Disk.replace(folder("a"), with: [])
        #expect(try Disk.read(folder("a")) == [])
    }

    @Test func `a file of more than the limit is refused`() throws {
        let folder = try TemporaryFolder(["a": "1234"])
        #expect(try Disk.read(folder("a"), limit: 4).count == 4)
        #expect(throws: Refused.self) { try Disk.read(folder("a"), limit: 3) }
    }

    @Test func `a refusal names what was done, the path and the system's reason`() throws {
        let folder = try TemporaryFolder(["a": ""])
        let missing = #expect(throws: Refused.self) { try Disk.read(folder("none")) }
        #expect(missing?.description == "can't read \(folder("none")): No such file or directory")
        let noFolder = #expect(throws: Refused.self) { try Disk.names(in: folder("a")) }
        #expect(noFolder?.description == "can't open \(folder("a")): Not a directory")
        let below = #expect(throws: Refused.self) { try Disk.makeFolder(folder("a/b")) }
        #expect(below?.reason == "Not a directory" || below?.reason == "File exists")
    }

    @Test func `a refused write names the file that was to be written`() throws {
        let folder = try TemporaryFolder()
        let refused = #expect(throws: Refused.self) { try Disk.replace(folder("none/a"), with: [1]) }
        #expect(refused?.path == folder("none/a"))
        #expect(refused?.reason == "No such file or directory")
    }

    @Test func `a folder isn't replaced by a file, and no draft is left`() throws {
        let folder = try TemporaryFolder(["a/b": "kept"])
        let refused = #expect(throws: Refused.self) { try Disk.replace(folder("a"), with: [1]) }
        #expect(refused?.path == folder("a"))
        #expect(try Disk.names(in: folder.path) == ["a"])
        #expect(try folder.text("a/b") == "kept")
    }

    @Test func `a replaced file has the mode that was asked for`() throws {
        let folder = try TemporaryFolder(["a": "old"])
        try Disk.replace(folder("a"), with: [1], mode: 0o600)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder("a"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a link is replaced, not followed`() throws {
        let folder = try TemporaryFolder(["target": "kept"])
        try FileManager.default.createSymbolicLink(atPath: folder("a"), withDestinationPath: folder("target"))
        try Disk.replace(folder("a"), with: Array("new".utf8))
        #expect(try folder.text("target") == "kept")
        #expect(try folder.text("a") == "new")
    }

    /// Writers and readers at once: what is read is always one of the files, whole.
    @Test func `readers see the old file or the new one, never a part`() throws {
        let folder = try TemporaryFolder()
        let path = folder("a")
        let versions = (0..<4 as Range<UInt8>).map { [UInt8](repeating: $0, count: 300_000 + Int($0)) }
        try Disk.replace(path, with: versions[0])
        let torn = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 8) { worker in
            for _ in 0..<25 {
                var isFine = true
                if worker < 4 {
                    isFine = (try? Disk.replace(path, with: versions[worker])) != nil
                } else if let bytes = try? Disk.read(path) {
                    isFine = versions.contains(bytes)
                }
                if !isFine { torn.withLock { $0 += 1 } }
            }
        }
        #expect(torn.withLock { $0 } == 0)
        #expect(try Disk.names(in: folder.path) == ["a"])
    }

    @Test func `a new file is written where nothing is, and nothing is written over`() throws {
        let folder = try TemporaryFolder(["old": "kept"])
        try Disk.create(folder("new"), with: Array("text".utf8))
        #expect(try folder.text("new") == "text")
        symlink(folder("nowhere"), folder("link"))
        for name in ["old", "new", "link"] {
            do throws(Refused) {
                try Disk.create(folder(name), with: [1])
                Issue.record("\(name) was written over")
            } catch {
                #expect(error.code == EEXIST)
            }
        }
        #expect(try folder.text("old") == "kept")
        #expect(!Disk.exists(folder("nowhere")))
    }

    @Test func `names come sorted, hidden ones left out`() throws {
        let folder = try TemporaryFolder(["b": "", "a": "", ".hidden": "", "c/d": ""])
        #expect(try Disk.names(in: folder.path) == ["a", "b", "c"])
    }

    @Test func `a folder is made with those above it, for the owner alone`() throws {
        let folder = try TemporaryFolder()
        try Disk.makeFolder(folder("a/b/c/"))
        try Disk.makeFolder(folder("a/b/c"))
        #expect(Disk.isFolder(folder("a/b/c")))
        for name in ["a", "a/b", "a/b/c"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder(name))
            #expect(attributes[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test func `folders and files are told apart`() throws {
        let folder = try TemporaryFolder(["a": ""])
        #expect(Disk.isFolder(folder.path) && !Disk.isFile(folder.path))
        #expect(Disk.isFile(folder("a")) && !Disk.isFolder(folder("a")))
        #expect(!Disk.isFile(folder("none")) && !Disk.isFolder(folder("none")))
    }

    @Test(arguments: [
        ("/a/b", "/a"), ("/a/b/", "/a"), ("/a", "/"), ("/", "/"), ("//", "/"), ("a", "."), ("a/b", "a"), (".", "."),
        ("", "."),
    ])
    func `a path lies in a folder`(_ path: String, _ parent: String) {
        #expect(path.parentFolder == parent)
    }
}
