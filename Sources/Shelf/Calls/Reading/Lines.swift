/// A line of a recording, without its end.
struct Line {
    /// Counts from 1.
    let number: Int
    let bytes: ArraySlice<UInt8>

    var isBlank: Bool { bytes.allSatisfy(\.isBlank) }
    /// Without blank space at its ends.
    var trimmed: ArraySlice<UInt8> { bytes.withoutBlankEnds }
}

/// The lines of some bytes, one at a time: LF, CR and CRLF end one.
struct Lines: Sequence, IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    private var at: Int
    private var number = 0

    init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    mutating func next() -> Line? {
        guard at < bytes.endIndex else { return nil }
        number += 1
        let start = at
        let end = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
        at = end
        if at < bytes.endIndex {
            at += bytes[at] == 0x0D && at + 1 < bytes.endIndex && bytes[at + 1] == 0x0A ? 2 : 1
        }
        return Line(number: number, bytes: bytes[start..<end])
    }
}

extension UInt8 {
    /// Whether it is a space, a tab or an end of line.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension ArraySlice<UInt8> {
    var withoutBlankEnds: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}
