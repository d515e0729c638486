import Coach

// Values that aren't packed field by field.

extension String: Packable {
    func pack(into writer: PackWriter) { writer.write(self) }
    init(from reader: PackReader) { self = reader.text() }
}

extension Int: Packable {
    func pack(into writer: PackWriter) { writer.write(self) }
    init(from reader: PackReader) { self = reader.number() }
}

extension Bool: Packable {
    func pack(into writer: PackWriter) { writer.write(self ? 1 : 0) }
    init(from reader: PackReader) { self = reader.number() == 1 }
}

extension Optional: Packable where Wrapped: Packable {
    func pack(into writer: PackWriter) {
        writer.write(self == nil ? 0 : 1)
        self?.pack(into: writer)
    }

    init(from reader: PackReader) { self = reader.number() == 0 ? nil : Wrapped(from: reader) }
}

extension Array: Packable where Element: Packable {
    func pack(into writer: PackWriter) {
        writer.write(count)
        for element in self { element.pack(into: writer) }
    }

    init(from reader: PackReader) {
        let count = reader.number()
        self.init()
        reserveCapacity(count)
        for _ in 0..<count { append(Element(from: reader)) }
    }
}

extension Dictionary: Packable where Key: Packable, Value: Packable {
    /// In the order of the keys' names, so that the same knowledge makes the same bytes.
    func pack(into writer: PackWriter) {
        writer.write(count)
        for (key, value) in sorted(by: { "\($0.key)" < "\($1.key)" }) {
            key.pack(into: writer)
            value.pack(into: writer)
        }
    }

    init(from reader: PackReader) {
        let count = reader.number()
        self.init(minimumCapacity: count)
        for _ in 0..<count {
            let key = Key(from: reader)
            self[key] = Value(from: reader)
        }
    }
}

/// A choice is packed as its place among all cases.
extension Packable where Self: CaseIterable & Equatable, AllCases == [Self] {
    func pack(into writer: PackWriter) { writer.write(Self.allCases.firstIndex(of: self) ?? 0) }
    init(from reader: PackReader) { self = Self.allCases[reader.number()] }
}

extension Heading: Packable {}
extension Speaker: Packable {}
extension Status: Packable {}
extension Frame.Part: Packable {}

extension Lazily: Packable where Value: Packable {
    func pack(into writer: PackWriter) {
        let part = PackWriter()
        wrappedValue.pack(into: part)
        writer.write(part: part.bytes)
    }

    init(from reader: PackReader) {
        let part = reader.part()
        self.init(making: { Value(from: part()) })
    }
}

extension Cell: Packable {
    func pack(into writer: PackWriter) {
        switch self {
        case .any: writer.write(0)
        case .unsettled: writer.write(1)
        case .oneOf: writer.write(2)
        case .noneOf: writer.write(3)
        }
        if !values.isEmpty { values.pack(into: writer) }
    }

    init(from reader: PackReader) {
        switch reader.number() {
        case 0: self = .any
        case 1: self = .unsettled
        case 2: self = .oneOf([String](from: reader))
        default: self = .noneOf([String](from: reader))
        }
    }
}

extension WordPattern: Packable {
    func pack(into writer: PackWriter) { source.pack(into: writer) }

    init(from reader: PackReader) {
        guard let pattern = WordPattern(reader.text()) else { preconditionFailure("a pack holds no pattern") }
        self = pattern
    }
}
