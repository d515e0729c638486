/// Writes values as bytes: whole numbers in as few as they need, every text once.
final class PackWriter {
    private(set) var bytes: [UInt8] = []
    /// The texts that were written already, by the number that stands for them from then on.
    private var numbers: [String: Int] = [:]

    /// A number, seldom a negative one: seven bits a byte, the low ones first, the eighth says that more follow.
    func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A text's number, and the first time the text itself.
    func write(_ text: String) {
        if let number = numbers[text] { return write(number) }
        write(numbers.count)
        numbers[text] = numbers.count
        write(text.utf8.count)
        bytes += text.utf8
    }

    /// Something written by itself, which a reader can pass over.
    func write(part: [UInt8]) {
        write(part.count)
        bytes += part
    }
}
