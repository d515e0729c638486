/// Writes values as bytes.
final class PackWriter {
    private(set) var bytes: [UInt8] = []

    /// A number, seldom a negative one: seven bits a byte, the low ones first, the eighth says that more follow.
    func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    /// Something written by itself, which a reader can pass over.
    func write(part: [UInt8]) {
        write(part.count)
        bytes += part
    }
}
