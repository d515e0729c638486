/// Reads what `PackWriter` wrote, in the same order.
///
/// Only bytes whose seal holds are read, and they were written by this very program: anything that doesn't fit is a
/// mistake in the program, and ends it.
final class PackReader {
    private let mapping: Mapping
    // Every value moves it on: checking at run time that nobody else does so just then would cost as much as reading.
    @exclusivity(unchecked) private var at: UnsafeRawPointer
    private let end: UnsafeRawPointer

    /// - Parameter range: Where in the file the values stand.
    init(_ mapping: Mapping, _ range: Range<Int>) {
        let bytes = UnsafeRawBufferPointer(rebasing: mapping.bytes[range])
        guard let start = bytes.baseAddress else { preconditionFailure("a pack is empty") }
        self.mapping = mapping
        at = start
        end = start + bytes.count
    }

    func number() -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = take(1).load(as: UInt8.self)
            number |= UInt(byte & 0x7F) &<< shift
            if byte < 0x80 { return Int(bitPattern: number) }
            shift += 7
        }
    }

    func text() -> String {
        let length = number()
        return String(decoding: UnsafeRawBufferPointer(start: take(length), count: length), as: UTF8.self)
    }

    /// Something that was written by itself; the reader passes over it.
    func part() -> Part {
        let length = number()
        let start = take(length) - (mapping.bytes.baseAddress ?? at)
        return Part(mapping: mapping, range: start..<start + length)
    }

    private func take(_ count: Int) -> UnsafeRawPointer {
        precondition(count >= 0 && count <= end - at, "a pack ends too early")
        defer { at += count }
        return at
    }

    /// Some of a pack, to be read at another time.
    struct Part: Sendable {
        fileprivate let mapping: Mapping
        fileprivate let range: Range<Int>

        /// The number at a place, when the part begins with numbers of eight bytes.
        func number(at place: Int) -> UInt64 {
            let offset = range.lowerBound + place * 8
            precondition(place >= 0 && offset + 8 <= range.upperBound, "a pack ends too early")
            return UInt64(littleEndian: mapping.bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }

        /// A reader of its own for all of it.
        var reader: PackReader { PackReader(mapping, range) }

        /// The same for a piece, counted from the part's beginning.
        func reader(_ piece: Range<Int>) -> PackReader {
            PackReader(mapping, range.lowerBound + piece.lowerBound..<range.lowerBound + piece.upperBound)
        }
    }
}
