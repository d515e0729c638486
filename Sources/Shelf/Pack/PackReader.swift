/// Reads what `PackWriter` wrote, in the same order.
///
/// Only bytes whose seal holds are read, and they were written by this very program: anything that doesn't fit is a
/// mistake in the program, and ends it.
final class PackReader {
    private let mapping: Mapping
    private var rest: Range<Int>
    private var texts: [String] = []

    /// - Parameter range: Where in the file the values stand.
    init(_ mapping: Mapping, _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= mapping.bytes.count)
        self.mapping = mapping
        rest = range
    }

    func number() -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = mapping.bytes[take(1).lowerBound]
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: number) }
            shift += 7
        }
    }

    func text() -> String {
        let number = number()
        if number < texts.count { return texts[number] }
        let length = self.number()
        let text = String(decoding: UnsafeRawBufferPointer(rebasing: mapping.bytes[take(length)]), as: UTF8.self)
        texts.append(text)
        return text
    }

    /// A reader of its own for something that was written by itself; this one passes over it.
    func part() -> @Sendable () -> PackReader {
        let length = number()
        let (mapping, range) = (mapping, take(length))
        return { PackReader(mapping, range) }
    }

    private func take(_ count: Int) -> Range<Int> {
        precondition(count <= rest.count, "a pack ends too early")
        let taken = rest.lowerBound..<rest.lowerBound + count
        rest = taken.upperBound..<rest.upperBound
        return taken
    }
}
