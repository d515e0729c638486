import Testing

@testable import Classifier

struct ChecksumTests {
    private func sum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { Checksum.of($0) } }

    private let bytes: [UInt8] = {
        var dice = Dice(seed: 1)
        // Four blocks of the lanes' size and a rest.
        return (0..<4 * 512 + 37).map { _ in UInt8(truncatingIfNeeded: dice.next() >> 8) }
    }()

    @Test func `any flipped bit of any byte changes the sum`() {
        let right = sum(bytes)
        var other = bytes
        for at in bytes.indices where at % 7 == 0 || at > 4 * 512 {
            for bit in 0..<8 {
                other[at] ^= 1 << UInt8(bit)
                if sum(other) == right { Issue.record("bit \(bit) of byte \(at) is not noticed") }
                other[at] ^= 1 << UInt8(bit)
            }
        }
    }

    @Test func `every cut is noticed, and so are more bytes`() {
        let right = sum(bytes)
        #expect((0..<bytes.count).allSatisfy { sum(Array(bytes.prefix($0))) != right })
        #expect(sum(bytes + [0]) != right)
        #expect(sum(bytes + [UInt8](repeating: 0, count: 128)) != right)
        #expect(sum([]) != sum([0]))
        #expect((1..<300).allSatisfy { sum(Array(repeating: 0, count: $0)) != sum(Array(repeating: 0, count: $0 - 1)) })
    }

    @Test(arguments: [512, 1_024])
    func `blocks of half a kilobyte that changed places are noticed`(size: Int) {
        let right = sum(bytes)
        let count = bytes.count / size
        for first in stride(from: 0, to: count, by: max(1, count / 20)) {
            for second in stride(from: first + 1, to: count, by: max(1, count / 20)) {
                var other = bytes
                for at in 0..<size { other.swapAt(first * size + at, second * size + at) }
                if other != bytes, sum(other) == right { Issue.record("\(first) and \(second) changed places") }
            }
        }
    }

    @Test func `where the bytes lie makes no difference`() {
        let padded = [0, 0, 0] + bytes
        #expect(padded.withUnsafeBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[3...])) } == sum(bytes))
    }
}
