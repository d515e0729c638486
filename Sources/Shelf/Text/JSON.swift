/// JSON to be written: fields keep the order in which they are given.
public indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Written with at most four decimals: a probability needs no more.
    case fraction(Double)
    case text(String)
    case list([JSON])
    case object([(String, JSON)])
    /// Bytes that already are JSON.
    case raw([UInt8])

    public static func == (a: JSON, b: JSON) -> Bool { a.bytes() == b.bytes() }
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes()) }

    /// A text, or null.
    public static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
    /// A list of texts.
    public static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

    /// On one line, without a line end.
    public func bytes() -> [UInt8] {
        var out: [UInt8] = []
        write(&out)
        return out
    }

    /// On one line, as text.
    public var line: String { String(decoding: bytes(), as: UTF8.self) }

    private func write(_ out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .integer(let value): out += String(value).utf8
        case .fraction(let value): Self.write(value, &out)
        case .text(let text): Self.write(text, &out)
        case .raw(let bytes): Self.write(raw: bytes, &out)
        case .list(let items):
            out.append(UInt8(ascii: "["))
            for (at, item) in items.enumerated() {
                if at > 0 { out += ", ".utf8 }
                item.write(&out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let fields):
            out.append(UInt8(ascii: "{"))
            for (at, field) in fields.enumerated() {
                if at > 0 { out += ", ".utf8 }
                Self.write(field.0, &out)
                out += ": ".utf8
                field.1.write(&out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ value: Double, _ out: inout [UInt8]) {
        // JSON has no word for what isn't finite.
        guard value.isFinite, abs(value) < 1e12 else {
            out += "null".utf8
            return
        }
        guard (0..<1).contains(value) else {
            out += String((value * 10_000).rounded() / 10_000).utf8
            return
        }
        // Probabilities come by the million: their four digits are quickly found.
        var rest = Int((value * 10_000).rounded())
        out += rest == 10_000 ? [UInt8(ascii: "1"), UInt8(ascii: ".")] : [UInt8(ascii: "0"), UInt8(ascii: ".")]
        rest %= 10_000
        repeat {
            out.append(UInt8(ascii: "0") + UInt8(rest / 1_000))
            rest = rest % 1_000 * 10
        } while rest > 0
    }

    /// Writes a fraction as `.fraction` is written.
    public static func append(fraction: Double, to out: inout [UInt8]) { write(fraction, &out) }

    /// Copies JSON, with what could steer a terminal or reorder text escaped: in well-formed JSON such characters can
    /// only stand inside strings.
    private static func write(raw: [UInt8], _ out: inout [UInt8]) {
        guard raw.contains(where: { $0 >= 0x7F }) else {
            out += raw
            return
        }
        for scalar in String(decoding: raw, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x7F, scalar.steers {
                escape(scalar, &out)
            } else {
                out.append(contentsOf: UTF8.bytes(scalar))
            }
        }
    }

    /// Escapes what JSON demands, and everything that could steer a terminal or reorder text.
    private static func write(_ text: String, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        // Most texts stand for themselves.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            out += text.utf8
            out.append(UInt8(ascii: "\""))
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\"".utf8
            case "\\": out += "\\\\".utf8
            case "\n": out += "\\n".utf8
            case "\r": out += "\\r".utf8
            case "\t": out += "\\t".utf8
            case _ where scalar.steers: escape(scalar, &out)
            case _ where scalar.isASCII: out.append(UInt8(truncatingIfNeeded: scalar.value))
            default: out.append(contentsOf: UTF8.bytes(scalar))
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func escape(_ scalar: Unicode.Scalar, _ out: inout [UInt8]) {
        for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            out += "\\u".utf8
            out += String(repeating: "0", count: 4 - digits.count).utf8
            out += digits.utf8
        }
    }
}

extension UTF8 {
    /// The bytes of one character.
    fileprivate static func bytes(_ scalar: Unicode.Scalar) -> some Collection<UInt8> { String(Character(scalar)).utf8 }
}
