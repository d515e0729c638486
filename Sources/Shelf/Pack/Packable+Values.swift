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

extension Lazily: Packable where Value: Packable {
    func pack(into writer: PackWriter) {
        let part = PackWriter()
        wrappedValue.pack(into: part)
        writer.write(part: part.bytes)
    }

    init(from reader: PackReader) {
        let part = reader.part()
        self.init(making: { Value(from: part.reader) })
    }
}

extension ClosedRange: Packable where Bound == Int {
    func pack(into writer: PackWriter) {
        writer.write(lowerBound)
        writer.write(upperBound)
    }

    init(from reader: PackReader) {
        let lowest = reader.number()
        self = lowest...reader.number()
    }
}
