/// A recorded call's file as text: what is no text has been refused, whatever its name.
public struct Recording: Sendable {
    /// What messages call it.
    public let name: String
    /// UTF-8 without a byte order mark.
    let bytes: [UInt8]
    let shape: Shape

    enum Shape: Sendable {
        /// One JSON value.
        case document(JSONValue)
        /// A JSON value a line.
        case jsonLines
        case text
    }

    /// - Throws: `Faults` for what can hold no transcript that is known (which export to use instead is said), for
    ///   bytes that are no UTF-8, and for JSON that isn't well-formed.
    public init(name: String, bytes raw: [UInt8]) throws(Faults) {
        self.name = name
        bytes = try Decoding.text(raw, file: name)
        shape = try Self.shape(of: bytes, file: name)
    }

    var lines: Lines { Lines(bytes) }

    /// The lines that aren't blank.
    var filledLines: LazyFilterSequence<Lines> { lines.lazy.filter { !$0.isBlank } }

    /// The document, when the recording is one JSON object.
    var object: JSONFields? {
        guard case .document(let value) = shape else { return nil }
        return value.fields
    }

    var isText: Bool {
        if case .text = shape { true } else { false }
    }

    /// Where a byte stands.
    func place(_ offset: Int) -> Place { Place(name, before: bytes[..<min(offset, bytes.count)]) }

    private static func shape(of bytes: [UInt8], file: String) throws(Faults) -> Shape {
        guard let start = bytes.firstIndex(where: { !$0.isBlank }), opensJSON(bytes[start...]) else { return .text }
        let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        let rest = bytes[end...].contains { !$0.isBlank }
        // A first line that is whole, and others after it: a value a line.
        if rest, let line = try? JSONValue.first(of: bytes, in: start..<end), line.isLast { return .jsonLines }
        do {
            let (value, isLast) = try JSONValue.first(of: bytes, in: start..<bytes.count)
            return isLast ? .document(value) : .jsonLines
        } catch {
            let place = Place(file, before: bytes[..<min(error.column - 1, bytes.count)])
            throw Faults([
                Fault(place, "expected \(error.expected)", hint: "the JSON is broken or cut short; export it again")
            ])
        }
    }

    /// Whether text begins as a JSON object, or a list of them: `[00:05] Ada: …` is neither.
    private static func opensJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
        let next = bytes.dropFirst().first { !$0.isBlank }
        return switch bytes.first {
        case UInt8(ascii: "{"): next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
        case UInt8(ascii: "["): next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
        default: false
        }
    }
}

extension Place {
    /// The place just after some bytes of text; a carriage return, a line feed, or the two of them end a line.
    init(_ file: String, before: ArraySlice<UInt8>) {
        var lines = Lines(before)
        var last: Line?
        while let line = lines.next() { last = line }
        guard let last else {
            self.init(file, line: 1, column: 1)
            return
        }
        guard last.bytes.endIndex == before.endIndex else {
            self.init(file, line: last.number + 1, column: 1)
            return
        }
        self.init(file, line: last.number, column: String(decoding: last.bytes, as: UTF8.self).unicodeScalars.count + 1)
    }
}
