/// A checksum that tells whether bytes are still those that were written, sixteen a step: it is taken at every start.
///
/// Two running sums in four lanes, as Fletcher's: the first tells any byte that changed, the second any that moved.
enum Seal {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sums = SIMD4<UInt32>(1, 2, 3, 4)
        var sumsOfSums = SIMD4<UInt32>()
        let whole = bytes.count / 16 * 16
        for at in stride(from: 0, to: whole, by: 16) {
            sums &+= bytes.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt32>.self)
            sumsOfSums &+= sums
        }
        var mixed = Mixing(UInt64(truncatingIfNeeded: bytes.count))
        for at in whole..<bytes.count { mixed.add(UInt64(bytes[at])) }
        for lane in 0..<4 { mixed.add(UInt64(sums[lane]) << 32 | UInt64(sumsOfSums[lane])) }
        return mixed.value
    }
}
