import Testing

@testable import Shelf

@Suite struct SealTests {
    private func seal(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { Seal.of($0) } }

    @Test(arguments: [0, 1, 15, 16, 17, 31, 32, 100]) func `any bit that is another shows`(_ count: Int) {
        var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        let whole = seal(bytes)
        for at in bytes.indices {
            for bit in 0..<8 as Range<UInt8> {
                bytes[at] ^= 1 << bit
                #expect(seal(bytes) != whole)
                bytes[at] ^= 1 << bit
            }
        }
        #expect(seal(bytes + [0]) != whole)
        #expect(seal(bytes) == whole)
    }

    @Test func `pieces that changed places show`() {
        let bytes = (0..<64).map { UInt8($0) }
        #expect(seal(bytes) != seal(Array(bytes[16..<32] + bytes[..<16] + bytes[32...])))
        #expect(seal(bytes) != seal(Array(bytes[4..<8] + bytes[..<4] + bytes[8...])))
    }
}
