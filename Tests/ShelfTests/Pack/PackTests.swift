import Coach
import Testing

@testable import Shelf

@Suite struct PackTests {
    @Test func `what was packed is read, and outlives the file`() throws {
        let opened = SmallKnowledge.opened
        let pack = try #require(try SmallPack.read(SmallPack.bytes()))
        let contents = try #require(pack.contents)
        #expect(contents.knowledge == opened.knowledge)
        #expect(contents.stamps == Pack.Stamps(knowledge: opened.fingerprint, prompts: nil))
        #expect(contents.sources == "sources")
        #expect(contents.coach == CoachPrompt(label: "coach@7", sha256: "7a", frame: .standing))
        #expect(pack.lessons == SmallPack.lessons)
        #expect(pack.model == opened.ears.model)
    }

    @Test func `the same makes the same bytes`() throws {
        #expect(try SmallPack.bytes() == SmallPack.bytes())
    }

    @Test func `the model stands at a multiple of 64`() throws {
        let bytes = try SmallPack.bytes()
        let head = try #require(bytes.withUnsafeBytes { PackHead($0) })
        #expect(head.model % 64 == 0)
        #expect(bytes[head.model...].elementsEqual(SmallKnowledge.opened.ears.model.encoded()))
    }

    @Test func `any byte before the model that is another is noticed`() throws {
        var bytes = try SmallPack.bytes()
        let model = try #require(bytes.withUnsafeBytes { PackHead($0) }).model
        for at in 0..<model {
            bytes[at] ^= 1 << UInt8(at % 8)
            #expect(bytes.withUnsafeBytes { PackHead($0) } == nil, "byte \(at)")
            bytes[at] ^= 1 << UInt8(at % 8)
        }
    }

    @Test func `any byte of the model that is another is noticed`() throws {
        var bytes = try SmallPack.bytes()
        let model = try #require(bytes.withUnsafeBytes { PackHead($0) }).model
        for at in stride(from: model, to: bytes.count, by: 1_009) {
            bytes[at] ^= 0x10
            #expect(try SmallPack.read(bytes) == nil, "byte \(at)")
            bytes[at] ^= 0x10
        }
    }

    @Test func `a pack that was cut short is refused, wherever`() throws {
        let bytes = try SmallPack.bytes()
        let model = try #require(bytes.withUnsafeBytes { PackHead($0) }).model
        let lengths = Array(0..<model) + stride(from: model, to: bytes.count, by: 4_999)
        for length in lengths {
            #expect(bytes[..<length].withUnsafeBytes { PackHead($0) } == nil, "\(length) bytes")
        }
    }

    @Test func `a pack with something behind it is refused`() throws {
        #expect(try SmallPack.read(SmallPack.bytes() + [0]) == nil)
    }

    @Test(arguments: [16, 24]) func `a length that no file has is no crash`(_ place: Int) throws {
        var bytes = try SmallPack.bytes()
        for at in place..<place + 8 { bytes[at] = 0xFF }
        #expect(try SmallPack.read(bytes) == nil)
    }

    /// A head whose seal holds, with one of its numbers changed.
    private func resealed(_ place: Int) throws -> [UInt8] {
        var bytes = try SmallPack.bytes()
        bytes[place] ^= 0xFF
        let model = try #require(try SmallPack.bytes().withUnsafeBytes { PackHead($0) }).model
        bytes.withUnsafeMutableBytes { PackHead.putSeal($0, model) }
        return bytes
    }

    @Test func `a pack of another version is refused`() throws {
        #expect(try SmallPack.read(resealed(8)) == nil)
    }

    @Test func `of another program's pack the model alone is read`() throws {
        let pack = try #require(try SmallPack.read(resealed(40)))
        #expect(pack.contents == nil)
        #expect(pack.lessons == SmallPack.lessons)
        #expect(pack.model == SmallKnowledge.opened.ears.model)
    }
}
