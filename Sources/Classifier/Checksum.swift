/// A checksum of bytes: it tells accidents, not forgeries.
///
/// After J. Fletcher, An Arithmetic Checksum for Serial Transmissions, 1982, in 32 lanes of 32 bits each: a sum of the
/// words tells that one changed, a sum of the sums tells that they moved. No multiplication, so a core reads as fast as
/// its memory gives.
enum Checksum {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sums = SIMD32<UInt32>.zero
        var places = SIMD32<UInt32>.zero
        let step = MemoryLayout<SIMD32<UInt32>>.size
        let whole = bytes.count / step * step
        for at in stride(from: 0, to: whole, by: step) {
            sums &+= bytes.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt32>.self)
            places &+= sums
        }
        var hash = Hash.join(Hash.basis, UInt64(truncatingIfNeeded: bytes.count))
        for lane in 0..<32 { hash = Hash.join(hash, UInt64(sums[lane]) << 32 | UInt64(places[lane])) }
        for at in whole..<bytes.count { hash = Hash.join(hash, UInt64(bytes[at])) }
        return hash
    }
}
