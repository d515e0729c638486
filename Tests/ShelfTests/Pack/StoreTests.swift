import Coach
import Foundation
import Synchronization
import Testing

@testable import Shelf

@Suite struct StoreTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try SmallKnowledge.folder()
        store = Store(folders: [folder.path], cache: folder("cache/deep"))
    }

    /// Opens the store; whether it had to learn.
    private func opens() throws -> (opened: Store.Opened, learned: Bool) {
        var learned = false
        let opened = try store.open { _ in learned = true }
        return (opened, learned)
    }

    private func pack() throws -> String {
        let names = try Disk.names(in: folder("cache/deep"))
        try #require(names.count == 1)
        return "cache/deep/\(names[0])"
    }

    @Test func `what was learned once is kept for the owner alone, and used`() throws {
        var statements = 0
        let first = try store.open { statements = $0 }
        #expect(statements == 26)
        let again = try opens()
        #expect(!again.learned)
        #expect(again.opened.knowledge == first.knowledge)
        #expect(again.opened.fingerprint == first.fingerprint)
        #expect(again.opened.ears.model.encoded() == first.ears.model.encoded())
        let attributes = try FileManager.default.attributesOfItem(atPath: folder(try pack()))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `an edit is seen at the next opening`() throws {
        _ = try opens()
        try folder.replace("What you sit on.", with: "What you lie on.", in: "glossary.yaml")
        let edited = try opens()
        #expect(edited.learned)
        #expect(edited.opened.knowledge.terms.map(\.say) == ["What you lie on."])
        #expect(try !opens().learned)
    }

    @Test func `a faulty edit is refused, and the pack doesn't hide it`() throws {
        _ = try opens()
        try folder.write("glossary.yaml", "terms: [\n")
        #expect(throws: Faults.self) { try store.open() }
    }

    @Test(arguments: [0, 7, 8, 16, 23, 24, 87, -1, -1_000])
    func `a pack with a flipped byte is made anew`(_ offset: Int) throws {
        _ = try opens()
        var bytes = try Disk.read(folder(try pack()))
        bytes[offset < 0 ? bytes.count + offset : offset] ^= 0x01
        try folder.write(try pack(), bytes: bytes)
        #expect(try opens().learned)
        #expect(try !opens().learned)
    }

    @Test func `a pack whose knowledge has a flipped letter is made anew`() throws {
        let first = try opens().opened.knowledge
        var bytes = try Disk.read(folder(try pack()))
        let word = Array("What you sit on.".utf8)
        let at = try #require(bytes.indices.first { bytes[$0...].starts(with: word) })
        bytes[at + 9] = UInt8(ascii: "h")
        try folder.write(try pack(), bytes: bytes)
        let again = try opens()
        #expect(again.learned)
        #expect(again.opened.knowledge == first)
    }

    @Test(arguments: [0, 4, 12, 20, 60, 88, 89, 2_000])
    func `a pack that was cut short is made anew`(_ length: Int) throws {
        _ = try opens()
        try folder.write(try pack(), bytes: Array(try Disk.read(folder(try pack())).prefix(length)))
        #expect(try opens().learned)
        #expect(try !opens().learned)
    }

    @Test func `a pack with something behind it is made anew`() throws {
        _ = try opens()
        try folder.write(try pack(), bytes: try Disk.read(folder(try pack())) + [0])
        #expect(try opens().learned)
    }

    @Test func `a pack of another version is made anew`() throws {
        _ = try opens()
        var bytes = try Disk.read(folder(try pack()))
        bytes[8] = 200
        try folder.write(try pack(), bytes: bytes)
        #expect(try opens().learned)
    }

    @Test func `a length that no file has is no crash`() throws {
        _ = try opens()
        var bytes = try Disk.read(folder(try pack()))
        for at in 16..<24 { bytes[at] = 0xFF }
        try folder.write(try pack(), bytes: bytes)
        #expect(try opens().learned)
    }

    @Test func `a cache that can't be written only costs time`() throws {
        try folder.write("file", "no folder")
        for cache in [folder("file/cache"), nil] {
            let store = Store(folders: [folder.path], cache: cache)
            for _ in 0..<2 {
                var learned = false
                #expect(try store.open { _ in learned = true }.knowledge.regimes.count == 2)
                #expect(learned)
            }
        }
    }

    @Test func `other folders have a pack of their own`() throws {
        _ = try opens()
        let team = try TemporaryFolder(["glossary.yaml": "terms: []\n"])
        _ = try Store(folders: [folder.path, team.path], cache: folder("cache/deep")).open()
        #expect(try Disk.names(in: folder("cache/deep")).count == 2)
        #expect(try !opens().learned)
    }

    @Test func `several that open at once all get the same, and leave one good pack`() throws {
        let found = Mutex<[Knowledge]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { _ in
            if let opened = try? store.open() { found.withLock { $0.append(opened.knowledge) } }
        }
        let all = found.withLock { $0 }
        #expect(all.count == 6)
        #expect(all.allSatisfy { $0 == all[0] })
        #expect(try Disk.names(in: folder("cache/deep")).count == 1)
        #expect(try !opens().learned)
    }
}
