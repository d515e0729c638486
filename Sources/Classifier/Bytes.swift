/// Writes numbers and text as bytes, in this machine's byte order: that of every machine it runs on.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: some BitwiseCopyable) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ text: String) {
        write(UInt32(truncatingIfNeeded: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Numbers side by side, begun at a multiple of `alignment`.
    mutating func write<Number: BitwiseCopyable>(column: [Number]) {
        align()
        column.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func align() {
        while bytes.count % ByteWriter.alignment != 0 { bytes.append(0) }
    }

    /// A line of the processor's cache: no row of a column is spread over more of them than needed.
    static let alignment = 64
}

/// Reads what `ByteWriter` wrote, where it lies, and refuses to read past the end.
///
/// `@unchecked`, because the compiler can't see what a pointer points to: nobody writes to what is read.
struct ByteReader: @unchecked Sendable {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    /// - Parameter bytes: Begin at a multiple of `ByteWriter.alignment`.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { at == bytes.count }

    mutating func number<Number: BitwiseCopyable>() throws(ModelFault) -> Number {
        try take(MemoryLayout<Number>.size).loadUnaligned(as: Number.self)
    }

    mutating func text() throws(ModelFault) -> String {
        let count: UInt32 = try number()
        return String(decoding: try take(Int(count)), as: UTF8.self)
    }

    /// Numbers side by side, not copied.
    mutating func column<Number: BitwiseCopyable>(_ count: Int) throws(ModelFault) -> Column<Number> {
        let past = at % ByteWriter.alignment
        if past > 0 { _ = try take(ByteWriter.alignment - past) }
        let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.stride)
        guard !overflow else { throw .damaged }
        return Column(values: try take(size).bindMemory(to: Number.self))
    }

    mutating func take(_ count: Int) throws(ModelFault) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - at else { throw .damaged }
        defer { at += count }
        return UnsafeRawBufferPointer(rebasing: bytes[at..<at + count])
    }
}
