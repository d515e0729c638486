import Glibc
import Shelf

/// Reads lines from a descriptor, whatever they hold, in memory of one line.
struct LineReader {
    /// A line, or why it can't be taken.
    enum Line {
        case bytes([UInt8])
        /// The line is longer than `limit`; this many bytes were passed over.
        case tooLong(Int)
    }

    /// The longest line that is taken of statements, in bytes.
    static let limit = 1 << 20

    private let descriptor: Int32
    private let name: String
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// - Parameter limit: The longest line that is taken, in bytes.
    init(_ descriptor: Int32, named name: String, limit: Int = LineReader.limit) {
        self.descriptor = descriptor
        self.name = name
        self.limit = limit
    }

    /// The next line without its end; a last one without a line end counts. nil at the end.
    mutating func next() throws(Refused) -> Line? {
        var line: [UInt8] = []
        var length = 0
        var sawAny = false
        while true {
            if start == buffer.count { try fill() }
            if isAtEnd, start == buffer.count { return sawAny ? finished(line, length) : nil }
            sawAny = true
            let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
            let part = buffer[start..<(end ?? buffer.count)]
            length += part.count
            if length <= limit { line += part } else { line.removeAll() }
            start = end.map { $0 + 1 } ?? buffer.count
            if end != nil { return finished(line, length) }
        }
    }

    private func finished(_ line: [UInt8], _ length: Int) -> Line {
        guard length <= limit else { return .tooLong(length) }
        return .bytes(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }

    private mutating func fill() throws(Refused) {
        start = 0
        while true {
            var block = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Refused("read", name) }
            isAtEnd = count == 0
            buffer = Array(block[..<count])
            return
        }
    }
}
