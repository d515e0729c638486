import Foundation
import Testing

@testable import Shelf

@Suite struct PackFolderTests {
    private let folder: TemporaryFolder
    private let packs: PackFolder
    private let name = "0123456789abcdef"

    init() throws {
        folder = try TemporaryFolder()
        packs = PackFolder(path: folder.path)
    }

    /// Puts a file there that was used so many days ago.
    private func put(_ file: String, days: Double) throws {
        try folder.write(file, bytes: try SmallPack.bytes())
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -days * 86_400)], ofItemAtPath: folder(file))
    }

    private func modified(_ file: String) throws -> Date {
        try #require(
            try FileManager.default.attributesOfItem(atPath: folder(file))[.modificationDate] as? Date)
    }

    @Test func `a pack kept is a pack found`() throws {
        #expect(packs.pack(name) == nil)
        packs.keep(try SmallPack.bytes(), as: name)
        #expect(packs.pack(name) != nil)
        #expect(packs.pack("fedcba9876543210") == nil)
    }

    @Test func `whoever keeps a pack clears away what nobody used for long, and drafts`() throws {
        try put("aaaaaaaaaaaaaaaa.pack", days: 31)
        try put("bbbbbbbbbbbbbbbb.pack", days: 29)
        try put("cccccccccccccccc.pack.Ab12Cd", days: 31)
        try put("dddddddddddddddd.pack.Ab12Cd", days: 0)
        packs.keep(try SmallPack.bytes(), as: name)
        #expect(
            try Disk.names(in: folder.path)
                == ["\(name).pack", "bbbbbbbbbbbbbbbb.pack", "dddddddddddddddd.pack.Ab12Cd"])
    }

    @Test func `what isn't ours stays`() throws {
        let others = ["notes.txt", "aaaa.pack", "zzzzzzzzzzzzzzzz.pack", "aaaaaaaaaaaaaaaa.pack.old.Ab12Cd", "pack"]
        for other in others { try put(other, days: 400) }
        packs.keep(try SmallPack.bytes(), as: name)
        #expect(try Disk.names(in: folder.path).filter { $0 != "\(name).pack" } == others.sorted())
    }

    @Test func `there are never more than sixteen, and the least used go`() throws {
        for number in 10..<40 { try put("aaaaaaaaaaaaaa\(number).pack", days: Double(number) / 2) }
        packs.keep(try SmallPack.bytes(), as: name)
        let expected = ["\(name).pack"] + (10..<25).map { "aaaaaaaaaaaaaa\($0).pack" }
        #expect(try Disk.names(in: folder.path) == expected)
    }

    @Test func `that a pack was used is noted, once a minute`() throws {
        try put("\(name).pack", days: 20)
        #expect(packs.pack(name) != nil)
        let noted = try modified("\(name).pack")
        #expect(noted.timeIntervalSinceNow > -3_600)
        try put("\(name).pack", days: 0.0002)
        let before = try modified("\(name).pack")
        #expect(packs.pack(name) != nil)
        #expect(try modified("\(name).pack") == before)
    }

    @Test func `a pack that is cleared away while it is open stays readable`() throws {
        packs.keep(try SmallPack.bytes(), as: name)
        let pack = try #require(packs.pack(name))
        try folder.remove("\(name).pack")
        #expect(pack.contents?.knowledge == SmallKnowledge.opened.knowledge)
    }
}
