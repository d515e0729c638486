import Testing

@testable import Classifier

struct ModelCodingTests {
    private let bytes = Samples.outsideModel.encoded()

    private func fault(_ bytes: [UInt8]) -> ModelFault? {
        do throws(ModelFault) {
            _ = try Model(decoding: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a model comes back the same`() throws {
        let back = try Model(decoding: bytes)
        #expect(back == Samples.outsideModel)
        #expect(back.encoded() == bytes)
        let (first, second) = (back.classify("boil the fee"), Samples.outsideModel.classify("boil the fee"))
        #expect(first.ranked == second.ranked)
        #expect(first.evidence == second.evidence)
        #expect(try Model(decoding: Model.train([]).encoded()) == Model.train([]))
    }

    @Test func `a truncated model is refused`() {
        for count in stride(from: 0, to: bytes.count, by: 997) {
            #expect(fault(Array(bytes.prefix(count))) != nil)
        }
        #expect(fault(Array(bytes.dropLast())) == .damaged)
        #expect(fault(bytes + [0]) == .damaged)
    }

    @Test func `a flipped bit anywhere is noticed`() {
        var bytes = bytes
        for at in stride(from: 12, to: bytes.count, by: 1499) {
            bytes[at] ^= 1 << UInt8(at % 8)
            #expect(fault(bytes) == .damaged)
            bytes[at] ^= 1 << UInt8(at % 8)
        }
    }

    @Test func `other bytes are not a model`() {
        #expect(fault([]) == .notAModel)
        #expect(fault(Array("hello, I am no model at all".utf8)) == .notAModel)
    }

    @Test func `another version is named`() {
        var bytes = bytes
        bytes[8] = 7
        #expect(fault(bytes) == .otherVersion(7))
    }

    /// Whoever knows the checksum still can't make it trap.
    @Test func `a forged model is refused or answers`() {
        for at in stride(from: 20, to: bytes.count, by: 701) {
            var forged = bytes
            forged[at] = 0xFF
            let sum = Checksum.of(forged[20...])
            for (offset, shift) in (0..<8).map({ (12 + $0, UInt64($0 * 8)) }) {
                forged[offset] = UInt8(truncatingIfNeeded: sum >> shift)
            }
            if let model = try? Model(decoding: forged) {
                #expect(model.classify("boil the egg on my flight").ranked.count == model.labels.count)
            }
        }
    }
}
