/// Reads JSON (RFC 8259) byte by byte; values nobody asked for are checked and passed over.
struct JSONReader {
    let bytes: [UInt8]
    private var at: Int
    private let end: Int

    init(bytes: [UInt8]) { self.init(bytes: bytes, in: bytes.indices) }

    /// Reads what stands in a range of some bytes.
    init(bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
    }

    private typealias Malformed = JSONLine.Malformed

    /// Where a field's name and value stand, the quotes of the name among it.
    typealias Place = (name: Range<Int>, value: Range<Int>)

    /// A whole line that is one object.
    mutating func object() throws(JSONLine.Malformed) -> [Place] {
        skipSpace()
        try expect("{", "`{`")
        var fields: [Place] = []
        skipSpace()
        if peek != UInt8(ascii: "}") {
            while true {
                skipSpace()
                let nameStart = at
                try passString()
                let name = nameStart..<at
                skipSpace()
                try expect(":", "`:`")
                skipSpace()
                let start = at
                try passValue(depth: 1)
                fields.append((name, start..<at))
                skipSpace()
                guard peek == UInt8(ascii: ",") else { break }
                at += 1
            }
        }
        try expect("}", "`,` or `}`")
        skipSpace()
        guard at == end else { throw Malformed(column: at + 1, expected: "the end of the line") }
        return fields
    }

    /// The next value, whatever it is, and whether nothing but blank space follows it.
    mutating func value() throws(JSONLine.Malformed) -> (range: Range<Int>, isLast: Bool) {
        skipSpace()
        let start = at
        try passValue(depth: 0)
        let range = start..<at
        skipSpace()
        return (range, at == end)
    }

    /// The items of a value that is a list, as written.
    mutating func items() throws(JSONLine.Malformed) -> [[UInt8]] {
        try itemPlaces().map { Array(bytes[$0]) }
    }

    /// Where the items of a value that is a list stand.
    mutating func itemPlaces() throws(JSONLine.Malformed) -> [Range<Int>] {
        try expect("[", "`[`")
        var items: [Range<Int>] = []
        skipSpace()
        if peek == UInt8(ascii: "]") { return [] }
        while true {
            skipSpace()
            let start = at
            try passValue(depth: 1)
            items.append(start..<at)
            skipSpace()
            guard peek == UInt8(ascii: ",") else { break }
            at += 1
        }
        try expect("]", "`,` or `]`")
        return items
    }

    /// The text that a well-formed JSON string stands for; nil for any other value.
    static func text<Raw: RandomAccessCollection<UInt8>>(_ raw: Raw) -> String? where Raw.Index == Int {
        guard raw.count >= 2, raw.first == UInt8(ascii: "\"") else { return nil }
        let inner = raw.dropFirst().dropLast()
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var units: [UInt16] = []
        var plain: [UInt8] = []
        func flush() {
            units += String(decoding: plain, as: UTF8.self).utf16
            plain.removeAll(keepingCapacity: true)
        }
        var at = inner.startIndex
        while at < inner.endIndex {
            guard inner[at] == UInt8(ascii: "\\") else {
                plain.append(inner[at])
                at += 1
                continue
            }
            let escape = inner[at + 1]
            at += 2
            switch escape {
            case UInt8(ascii: "n"): plain.append(0x0A)
            case UInt8(ascii: "t"): plain.append(0x09)
            case UInt8(ascii: "r"): plain.append(0x0D)
            case UInt8(ascii: "b"): plain.append(0x08)
            case UInt8(ascii: "f"): plain.append(0x0C)
            case UInt8(ascii: "u"):
                flush()
                units.append(UInt16(String(decoding: inner[at..<at + 4], as: UTF8.self), radix: 16) ?? 0xFFFD)
                at += 4
            default: plain.append(escape)
            }
        }
        flush()
        // Half a surrogate pair becomes the replacement character.
        return String(decoding: units, as: UTF16.self)
    }

    // MARK: Passing over

    private var peek: UInt8? { at < end ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
    }

    private mutating func expect(_ character: Unicode.Scalar, _ what: String) throws(JSONLine.Malformed) {
        guard peek == UInt8(ascii: character) else { throw Malformed(column: at + 1, expected: what) }
        at += 1
    }

    private mutating func passValue(depth: Int) throws(JSONLine.Malformed) {
        guard depth < 64 else { throw Malformed(column: at + 1, expected: "fewer levels") }
        switch peek {
        case UInt8(ascii: "\""): try passString()
        case UInt8(ascii: "{"), UInt8(ascii: "["): try passNested(depth)
        case UInt8(ascii: "t"): try passWord("true")
        case UInt8(ascii: "f"): try passWord("false")
        case UInt8(ascii: "n"): try passWord("null")
        default: try passNumber()
        }
    }

    private mutating func passNested(_ depth: Int) throws(JSONLine.Malformed) {
        let isObject = bytes[at] == UInt8(ascii: "{")
        let close: Unicode.Scalar = isObject ? "}" : "]"
        at += 1
        skipSpace()
        if peek != UInt8(ascii: close) {
            while true {
                skipSpace()
                if isObject {
                    try passString()
                    skipSpace()
                    try expect(":", "`:`")
                    skipSpace()
                }
                try passValue(depth: depth + 1)
                skipSpace()
                guard peek == UInt8(ascii: ",") else { break }
                at += 1
            }
        }
        try expect(close, "`,` or `\(close)`")
    }

    private mutating func passString() throws(JSONLine.Malformed) {
        try expect("\"", "a string")
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw Malformed(column: at + 1, expected: "no control character in a string") }
            at += 1
            guard byte == UInt8(ascii: "\\") else { continue }
            guard let escape = peek, "\"\\/bfnrtu".utf8.contains(escape) else {
                throw Malformed(column: at + 1, expected: "an escape such as `\\n`")
            }
            at += 1
            guard escape == UInt8(ascii: "u") else { continue }
            let digits = bytes[at..<min(at + 4, end)]
            guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }) else {
                throw Malformed(column: at + 1, expected: "four hexadecimal digits")
            }
            at += 4
        }
        try expect("\"", "the end of the string")
    }

    private mutating func passWord(_ word: String) throws(JSONLine.Malformed) {
        guard bytes[at..<end].starts(with: word.utf8) else { throw Malformed(column: at + 1, expected: "a value") }
        at += word.utf8.count
    }

    private mutating func passNumber() throws(JSONLine.Malformed) {
        let start = at
        if peek == UInt8(ascii: "-") { at += 1 }
        let whole = passDigits()
        guard whole > 0, !(whole > 1 && bytes[at - whole] == UInt8(ascii: "0")) else {
            throw Malformed(column: start + 1, expected: "a value")
        }
        if peek == UInt8(ascii: ".") {
            at += 1
            guard passDigits() > 0 else { throw Malformed(column: at + 1, expected: "a digit") }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            at += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
            guard passDigits() > 0 else { throw Malformed(column: at + 1, expected: "a digit") }
        }
    }

    private mutating func passDigits() -> Int {
        let start = at
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
        return at - start
    }
}
