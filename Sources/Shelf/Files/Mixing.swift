/// Makes one number of many, in their order, so that any other numbers make another: 64 bits tell accidents, not
/// forgeries.
struct Mixing {
    private(set) var value: UInt64

    init(_ start: UInt64 = 0) { value = start }

    /// Splitmix64's finishing steps (Steele, Lea and Flood 2014).
    mutating func add(_ number: UInt64) {
        value = (value ^ number) &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        value ^= value >> 31
    }

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    /// The bytes of a text, eight a step, and how many they are.
    mutating func add(_ text: UnsafeRawBufferPointer) {
        let whole = text.count / 8 * 8
        for at in stride(from: 0, to: whole, by: 8) { add(text.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
        var last: UInt64 = 0
        for byte in text[whole...] { last = last << 8 | UInt64(byte) }
        add(last)
        add(text.count)
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
}
