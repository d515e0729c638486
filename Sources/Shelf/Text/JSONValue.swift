/// A value of a JSON document where it stands: looked into in place, so that a large document is never copied.
struct JSONValue: Sendable {
    /// The whole document.
    let bytes: [UInt8]
    let range: Range<Int>

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    /// The first value of some bytes, checked to its end, and whether nothing follows it.
    ///
    /// - Throws: `Malformed`, with the column counted from the start of the bytes.
    static func first(
        of bytes: [UInt8], in range: Range<Int>
    ) throws(JSONLine.Malformed) -> (value: JSONValue, isLast: Bool) {
        var reader = JSONReader(bytes: bytes, in: range)
        let found = try reader.value()
        return (JSONValue(bytes: bytes, range: found.range), found.isLast)
    }

    /// The fields of an object; nil for any other value.
    var fields: JSONFields? {
        guard bytes[range].first == UInt8(ascii: "{") else { return nil }
        var reader = JSONReader(bytes: bytes, in: range)
        return (try? reader.object()).map { JSONFields(bytes: bytes, places: $0) }
    }

    /// The items of a list; nil for any other value.
    var items: [JSONValue]? {
        guard bytes[range].first == UInt8(ascii: "[") else { return nil }
        var reader = JSONReader(bytes: bytes, in: range)
        return (try? reader.itemPlaces())?.map { JSONValue(bytes: bytes, range: $0) }
    }

    /// The text of a string; nil for any other value.
    var text: String? { JSONReader.text(bytes[range]) }

    /// A number, or a string that holds one: exports write times both ways.
    var number: Double? {
        let raw = String(decoding: bytes[range], as: UTF8.self)
        guard let number = Double(text?.trimmed ?? raw), number.isFinite else { return nil }
        return number
    }

    /// A whole number; nil for any other value.
    var integer: Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }

    /// true or false; nil for any other value.
    var bool: Bool? { Bool(String(decoding: bytes[range], as: UTF8.self)) }

    var isNull: Bool { bytes[range].elementsEqual("null".utf8) }

    /// What names somebody: a string, or a number with every digit as written.
    var label: String? {
        if let text { return text }
        guard let first = bytes[range].first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
            return nil
        }
        return String(decoding: bytes[range], as: UTF8.self)
    }
}

/// The fields of a JSON object, where they stand.
struct JSONFields: Sendable {
    let bytes: [UInt8]
    let places: [JSONReader.Place]

    /// The last field of a name, as readers of JSON mostly do; nil when there is none.
    subscript(name: String) -> JSONValue? {
        places.last { isNamed($0, name) }.map { JSONValue(bytes: bytes, range: $0.value) }
    }

    /// The first of some names that there is a field for, null or not.
    func first(_ names: [String]) -> (name: String, value: JSONValue)? {
        for name in names {
            if let value = self[name] { return (name, value) }
        }
        return nil
    }

    /// All of them, in order.
    var all: [(name: String, value: JSONValue)] {
        places.map { (JSONReader.text(bytes[$0.name]) ?? "", JSONValue(bytes: bytes, range: $0.value)) }
    }

    private func isNamed(_ place: JSONReader.Place, _ name: String) -> Bool {
        let raw = bytes[place.name].dropFirst().dropLast()
        if raw.contains(UInt8(ascii: "\\")) { return JSONReader.text(bytes[place.name]) == name }
        return raw.elementsEqual(name.utf8)
    }
}
