/// A whole JSON text, whatever it is: looked into one level deep.
public enum JSONDocument: Sendable {
    case object(JSONLine)
    /// The items, as written.
    case list([[UInt8]])
    /// What a string stands for.
    case text(String)
    /// As written.
    case number([UInt8])
    case bool(Bool)
    case null

    /// Reads a text to its end.
    ///
    /// - Throws: `Malformed` for what isn't well-formed, with the column in bytes; nesting past 64 levels counts as malformed.
    public init(_ bytes: [UInt8]) throws(JSONLine.Malformed) {
        guard let first = bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
            throw JSONLine.Malformed(column: 1, expected: "a value")
        }
        if first == UInt8(ascii: "{") {
            self = .object(try JSONLine(bytes))
            return
        }
        guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
            throw JSONLine.Malformed(column: 1, expected: "UTF-8")
        }
        let (value, isLast) = try JSONValue.first(of: bytes, in: bytes.indices)
        guard isLast else {
            throw JSONLine.Malformed(column: value.range.upperBound + 1, expected: "the end of the line")
        }
        if let items = value.items {
            self = .list(items.map { Array(bytes[$0.range]) })
        } else if let text = value.text {
            self = .text(text)
        } else {
            switch first {
            case UInt8(ascii: "t"): self = .bool(true)
            case UInt8(ascii: "f"): self = .bool(false)
            case UInt8(ascii: "n"): self = .null
            default: self = .number(Array(bytes[value.range]))
            }
        }
    }

    /// What kind of value it is, in words.
    public var kind: String {
        switch self {
        case .object: "an object"
        case .list: "a list"
        case .text: "a text"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}
