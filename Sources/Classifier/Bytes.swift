/// Writes numbers and text as bytes, least significant first.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ number: Double) { write(number.bitPattern) }

    mutating func write(_ text: String) {
        write(UInt32(truncatingIfNeeded: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ column: [UInt64]) { for number in column { write(number) } }

    mutating func write(_ column: [Float]) { for number in column { write(number.bitPattern) } }

    mutating func write(_ column: [UInt16]) { for number in column { write(number) } }

    mutating func write(_ column: [UInt32]) { for number in column { write(number) } }

    mutating func write(_ column: [Int32]) { for number in column { write(number) } }

    mutating func write(_ column: [Int8]) { column.withUnsafeBytes { bytes.append(contentsOf: $0) } }
}

/// Reads what `ByteWriter` wrote, and refuses to read past the end.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    var isAtEnd: Bool { at == bytes.endIndex }

    mutating func number<Number: FixedWidthInteger>() throws(ModelFault) -> Number {
        var number = Number.zero
        let part = try take(MemoryLayout<Number>.size)
        withUnsafeMutableBytes(of: &number) { $0.copyBytes(from: part) }
        return Number(littleEndian: number)
    }

    mutating func double() throws(ModelFault) -> Double { Double(bitPattern: try number()) }

    mutating func text() throws(ModelFault) -> String {
        let count: UInt32 = try number()
        return String(decoding: try take(Int(count)), as: UTF8.self)
    }

    /// A column of numbers, copied as a whole: this format's byte order is that of every machine it runs on.
    mutating func column<Element: BitwiseCopyable>(of zero: Element, _ count: Int) throws(ModelFault) -> [Element] {
        let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        guard !overflow else { throw .damaged }
        let part = try take(size)
        var column = Array(repeating: zero, count: count)
        column.withUnsafeMutableBytes { $0.copyBytes(from: part) }
        return column
    }

    /// Keys, strictly ascending, and their values.
    mutating func table() throws(ModelFault) -> [UInt64: UInt16] {
        let count = Int(try number() as UInt32)
        let keys = try column(of: UInt64(0), count)
        let values = try column(of: UInt16(0), count)
        guard zip(keys, keys.dropFirst()).allSatisfy(<) else { throw .damaged }
        return Dictionary(uniqueKeysWithValues: zip(keys, values))
    }

    private mutating func take(_ count: Int) throws(ModelFault) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - at else { throw .damaged }
        defer { at += count }
        return bytes[at..<at + count]
    }
}
