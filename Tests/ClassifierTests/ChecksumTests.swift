import Testing

@testable import Classifier

struct ChecksumTests {
    @Test func `any change of any byte changes the sum`() {
        let bytes = (0..<37).map { UInt8($0) }
        let sum = Checksum.of(bytes[...])
        for at in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[at] ^= 1 << UInt8(bit)
                #expect(Checksum.of(other[...]) != sum)
            }
        }
        #expect(Checksum.of((bytes + [0])[...]) != sum)
        #expect(Checksum.of([]) != Checksum.of([0]))
    }
}
