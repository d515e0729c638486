/// A checksum of bytes: it tells accidents, not forgeries.
///
/// After J. Fletcher, An Arithmetic Checksum for Serial Transmissions, 1982, in 32 lanes of 32 bits each: a sum of the
/// words tells that one changed, a sum of the sums, taken once for every 512 bytes, that they moved. No multiplication, and hardly
/// more than one addition for 16 bytes: it is taken at every start.
package enum Checksum {
    private typealias Block = SIMD32<UInt32>

    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let isAligned = Int(bitPattern: bytes.baseAddress) % MemoryLayout<Block>.alignment == 0
        return isAligned
            ? sum(bytes) { bytes.load(fromByteOffset: $0, as: Block.self) }
            : sum(bytes) { bytes.loadUnaligned(fromByteOffset: $0, as: Block.self) }
    }

    @inline(__always)
    private static func sum(_ bytes: UnsafeRawBufferPointer, _ block: (Int) -> Block) -> UInt64 {
        var sums = Block.zero
        var places = Block.zero
        let step = MemoryLayout<Block>.size
        let whole = bytes.count / (4 * step) * (4 * step)
        for at in stride(from: 0, to: whole, by: 4 * step) {
            sums &+= block(at)
            sums &+= block(at + step)
            sums &+= block(at + 2 * step)
            sums &+= block(at + 3 * step)
            places &+= sums
        }
        var hash = Hash.join(Hash.basis, UInt64(truncatingIfNeeded: bytes.count))
        for lane in 0..<32 { hash = Hash.join(hash, UInt64(sums[lane]) << 32 | UInt64(places[lane])) }
        for at in whole..<bytes.count { hash = Hash.join(hash, UInt64(bytes[at])) }
        return hash
    }
}
