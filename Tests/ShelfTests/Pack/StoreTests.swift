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

    @Test func `an edit is seen at the next opening, and teaches nothing where no example is another`() throws {
        _ = try opens()
        try folder.replace("What you sit on.", with: "What you lie on.", in: "glossary.yaml")
        let edited = try opens()
        #expect(!edited.learned)
        #expect(edited.opened.knowledge.terms.map(\.say) == ["What you lie on."])
        #expect(try store.open().knowledge == edited.opened.knowledge)
    }

    @Test func `another example is learned`() throws {
        let first = try opens().opened
        try folder.replace("sell me a bicycle", with: "sell me the bicycle", in: "intents/buy-one.yaml")
        let edited = try opens()
        #expect(edited.learned)
        #expect(edited.opened.ears.model != first.ears.model)
        #expect(try !opens().learned)
    }

    @Test func `an example that says another intent is learned`() throws {
        _ = try opens()
        try folder.replace("  buy-one: |", with: "  out-of-scope: |", in: "voices/ann.yaml")
        #expect(try opens().learned)
    }

    @Test func `files with another time and the same text are neither read nor learned again`() throws {
        let first = try opens().opened
        for name in ["glossary.yaml", "intents/buy-one.yaml"] { try folder.write(name, try folder.text(name)) }
        let again = try opens()
        #expect(again.opened.fingerprint != first.fingerprint)
        #expect(!again.learned)
        #expect(again.opened.knowledge == first.knowledge)
        #expect(again.opened.fingerprint == (try Fingerprint(knowledge: [folder.path])))
    }

    @Test func `the coach prompt in use is kept, and an edit of prompts teaches nothing`() throws {
        let prompts = try Shipped.copy()
        let store = Store(folders: [folder.path], prompts: [prompts("Prompts")], cache: folder("cache"))
        let first = try store.open()
        #expect(try first.coach.get().label == "coach@1")
        #expect(try store.open().coach.get() == first.coach.get())
        try prompts.replace("\"coach\": 1", with: "\"coach\": 2", in: "Prompts/active.json")
        var learned = false
        let second = try store.open { _ in learned = true }
        #expect(!learned)
        #expect(try second.coach.get().label == "coach@2")
        #expect(second.knowledge == first.knowledge)
    }

    @Test func `faulty prompts are faults for who needs them alone, until they are mended`() throws {
        let prompts = try Shipped.copy()
        let store = Store(folders: [folder.path], prompts: [prompts("Prompts")], cache: folder("cache"))
        let good = try prompts.text("Prompts/active.json")
        for isFirst in [true, false] {
            try prompts.write("Prompts/active.json", "{")
            for _ in 0..<2 {
                var learned = false
                let opened = try store.open { _ in learned = true }
                #expect(learned == isFirst || !learned)
                #expect(opened.knowledge.regimes.count == 2)
                #expect(throws: Faults.self) { try opened.coach.get() }
            }
            try prompts.write("Prompts/active.json", good)
            #expect(try store.open().coach.get().label == "coach@1")
        }
    }

    @Test func `a faulty edit is refused, and the pack doesn't hide it`() throws {
        _ = try opens()
        try folder.write("glossary.yaml", "terms: [\n")
        #expect(throws: Faults.self) { try store.open() }
    }

    @Test(arguments: [0, 7, 8, 16, 24, 32, 40, 48, 111, 112, -1, -1_000])
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

    @Test(arguments: [0, 4, 12, 60, 112, 113, 2_000])
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
