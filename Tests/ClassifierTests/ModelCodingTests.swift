import Testing

@testable import Classifier

struct ModelCodingTests {
    /// As small as a model with all there is in it can be.
    private static let small = Model.train(
        Samples.label(["egg"], "a") + Samples.label(["car"], "b"),
        Training(
            epochs: 2, outside: "b", names: ["a": ""], concepts: [Concept(id: "food", words: ["egg", "ham"])], hidden: 8
        )
    ).encoded()

    private let bytes = Samples.smallNet.encoded()

    private func fault(_ bytes: [UInt8]) -> ModelFault? {
        do throws(ModelFault) {
            _ = try Model(decoding: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a model comes back the same`() throws {
        for model in [Samples.smallNet, Samples.withoutNet, Samples.model, Model.train([])] {
            let back = try Model(decoding: model.encoded())
            #expect(back.encoded() == model.encoded())
            #expect(back.labels == model.labels && back.calibration == model.calibration)
            for text in ["boil the fee", "my hamster", ""] {
                let (first, second) = (back.classify(text), model.classify(text))
                #expect(first.ranked == second.ranked)
                #expect(first.evidence == second.evidence)
                #expect(first.confidence == second.confidence && first.isOutside == second.isOutside)
            }
        }
    }

    @Test func `a model is read where it lies, or copied to where it can be`() throws {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 64, alignment: 64)
        defer { room.deallocate() }
        final class Owner {}
        for offset in [0, 1, 8, 63] {
            let place = UnsafeMutableRawBufferPointer(rebasing: room[offset..<offset + bytes.count])
            place.copyBytes(from: bytes)
            let model = try Model(decoding: Region(UnsafeRawBufferPointer(place), keeping: Owner()))
            #expect((model.region.bytes.baseAddress == UnsafeRawPointer(place.baseAddress)) == (offset == 0))
            #expect(model.encoded() == bytes)
            #expect(model.classify("boil the eggs").ranked == Samples.smallNet.classify("boil the eggs").ranked)
        }
    }

    @Test func `a flipped bit of any byte is noticed`() {
        var bytes = Self.small
        #expect(fault(bytes) == nil)
        for at in bytes.indices {
            let right = bytes[at]
            bytes[at] ^= 1 << UInt8(at % 8)
            let found = fault(bytes)
            switch at {
            case ..<8: if found != .notAModel { Issue.record("byte \(at): \(String(describing: found))") }
            case 8..<12: if case .otherVersion = found {} else { Issue.record("byte \(at) of the version") }
            default: if found != .damaged { Issue.record("byte \(at): \(String(describing: found))") }
            }
            bytes[at] = right
        }
    }

    @Test func `every cut is noticed`() {
        for count in 0..<Self.small.count {
            let found = fault(Array(Self.small.prefix(count)))
            if found != (count < 8 ? .notAModel : .damaged) { Issue.record("\(count): \(String(describing: found))") }
        }
    }

    @Test func `more bytes are noticed`() {
        for more in [1, 3, 64, 128, 4_096] {
            #expect(fault(Self.small + Array(repeating: 0, count: more)) == .damaged)
            #expect(fault(Self.small + Self.small.prefix(more)) == .damaged)
        }
    }

    @Test func `other bytes are not a model`() {
        #expect(fault([]) == .notAModel)
        #expect(fault(Array("hello, I am no model at all".utf8)) == .notAModel)
        #expect(fault([0] + Self.small) == .notAModel)
        #expect(fault(Array("clfmodel".utf8)) == .damaged)
    }

    @Test func `another version is named`() {
        var bytes = Self.small
        bytes[8] = 7
        #expect(fault(bytes) == .otherVersion(7))
        bytes[8] = 2
        bytes[64] ^= 1
        #expect(fault(bytes) == .otherVersion(2))
    }

    @Test func `a forged body that is cut or lengthened is refused`() {
        let body = Array(Self.small[64...])
        #expect(fault(Forgery.seal(body)) == nil)
        for count in 0..<body.count {
            if fault(Forgery.seal(Array(body.prefix(count)))) != .damaged { Issue.record("\(count) bytes are taken") }
        }
        for more in [1, 64] { #expect(fault(Forgery.seal(body + Array(repeating: 0, count: more))) == .damaged) }
    }

    @Test func `labels that don't ascend are refused`() {
        for labels in [["b", "a"], ["a", "a"]] {
            var body = ByteWriter()
            body.write(UInt32(2))
            for label in labels { body.write(label) }
            let rest = Self.small[(64 + 4 + 2 * 5)...]
            #expect(fault(Forgery.seal(body.bytes + rest)) == .damaged)
        }
    }

    @Test(arguments: [-2, 2, .max, .min] as [Int32])
    func `an outside label that isn't there is refused`(outside: Int32) {
        var body = Array(Self.small[64...])
        withUnsafeBytes(of: outside) { body.replaceSubrange(14..<18, with: $0) }
        #expect(fault(Forgery.seal(body)) == .damaged)
    }

    @Test(arguments: [0.0, -1, .nan, .infinity])
    func `a temperature that is none is refused`(temperature: Double) {
        var body = Array(Self.small[64...])
        withUnsafeBytes(of: temperature) { body.replaceSubrange(18..<26, with: $0) }
        #expect(fault(Forgery.seal(body)) == .damaged)
    }
}
