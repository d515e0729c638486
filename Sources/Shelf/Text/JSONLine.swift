/// One JSON object on a line: its fields as they came, without making sense of those that nobody asks for.
public struct JSONLine: Sendable {
    public struct Field: Sendable {
        public let name: String
        /// The value as written.
        public let raw: [UInt8]
    }

    public let fields: [Field]

    /// Why a line isn't a JSON object.
    public struct Malformed: Error, Sendable, CustomStringConvertible {
        /// The column in bytes, from 1.
        public let column: Int
        public let expected: String

        public var description: String { "column \(column): expected \(expected)" }
    }

    /// Reads a line.
    ///
    /// - Throws: `Malformed` for what isn't one well-formed object; nesting past 64 levels counts as malformed.
    public init(_ line: some Collection<UInt8>) throws(Malformed) {
        let bytes = Array(line)
        fields = try Self.places(in: bytes).map { place in
            Field(name: JSONReader.text(Array(bytes[place.name])) ?? "", raw: Array(bytes[place.value]))
        }
    }

    /// Where the fields of a line stand: their names and their values, as written.
    ///
    /// - Throws: `Malformed` for what isn't one well-formed object.
    public static func places(
        in line: [UInt8]
    ) throws(Malformed) -> [(name: Range<Int>, value: Range<Int>)] {
        guard line.allSatisfy({ $0 < 0x80 }) || String(validating: line, as: UTF8.self) != nil else {
            throw Malformed(column: 1, expected: "UTF-8")
        }
        var reader = JSONReader(bytes: line)
        return try reader.object()
    }

    /// The text of a field; nil when it isn't there or isn't a text.
    public func text(_ name: String) -> String? {
        field(name).flatMap { JSONReader.text($0.raw) }
    }

    /// The texts of a list; empty when it isn't there or isn't a list of texts.
    public func texts(_ name: String) -> [String] {
        guard let field = field(name) else { return [] }
        var reader = JSONReader(bytes: field.raw)
        let texts = ((try? reader.items()) ?? []).map { JSONReader.text($0) }
        return texts.contains(nil) ? [] : texts.compactMap { $0 }
    }

    /// A whole number; nil when it isn't there or isn't one.
    public func integer(_ name: String) -> Int? {
        field(name).flatMap { Int(String(decoding: $0.raw, as: UTF8.self)) }
    }

    /// A whole number from 0 on; nil when it isn't there or isn't one.
    public func natural(_ name: String) -> UInt64? {
        field(name).flatMap { UInt64(String(decoding: $0.raw, as: UTF8.self)) }
    }

    /// Yes or no; nil when it isn't there or isn't either.
    public func bool(_ name: String) -> Bool? {
        field(name).flatMap { Bool(String(decoding: $0.raw, as: UTF8.self)) }
    }

    /// A value as it was written; nil when it isn't there.
    public func raw(_ name: String) -> [UInt8]? { field(name)?.raw }

    /// Whether there is a field of a name, whatever its value.
    public func has(_ name: String) -> Bool { field(name) != nil }

    /// A number; nil when it isn't there or isn't one.
    public func number(_ name: String) -> Double? {
        field(name).flatMap { Double(String(decoding: $0.raw, as: UTF8.self)) }
    }

    /// The objects of a list; empty when it isn't there or isn't a list of objects.
    public func objects(_ name: String) -> [JSONLine] {
        guard let field = field(name) else { return [] }
        var reader = JSONReader(bytes: field.raw)
        return ((try? reader.items()) ?? []).compactMap { try? JSONLine($0) }
    }

    /// The fields of an object under a name; nil when it isn't one.
    public func object(_ name: String) -> JSONLine? {
        field(name).flatMap { try? JSONLine($0.raw) }
    }

    /// The object with some fields put in: one of the same name is replaced where it stood, others follow.
    public func merging(_ added: [(String, JSON)]) -> JSON {
        var merged: [(String, JSON)] = []
        for field in fields {
            guard let new = added.first(where: { $0.0 == field.name }) else {
                merged.append((field.name, .raw(field.raw)))
                continue
            }
            if !merged.contains(where: { $0.0 == new.0 }) { merged.append(new) }
        }
        return .object(merged + added.filter { new in !fields.contains { $0.name == new.0 } })
    }

    /// The last field of a name, as readers of JSON mostly do.
    private func field(_ name: String) -> Field? { fields.last { $0.name == name } }
}
