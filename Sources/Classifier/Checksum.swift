/// A checksum of bytes, eight a step: it tells accidents, not forgeries.
enum Checksum {
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var sum = UInt64(bytes.count)
            let whole = bytes.count / 8 * 8
            for at in stride(from: 0, to: whole, by: 8) {
                sum = Hash.join(sum, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
            }
            for at in whole..<bytes.count { sum = Hash.join(sum, UInt64(bytes[at])) }
            return sum
        }
    }
}
