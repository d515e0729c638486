/// 64-bit FNV-1a (Fowler, Noll and Vo), begun with a seed, and what builds on it.
enum Hash {
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* prime
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(basis) { step($0, $1) }
    }

    /// One hash of two, in order. Splitmix64's finishing steps: FNV would take a multiplication for each byte.
    @inline(__always)
    static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var mixed = first ^ (second &* 0x9E37_79B9_7F4A_7C15)
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
