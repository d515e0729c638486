import Glibc
import Shelf

/// Reads whole lines from a descriptor, as many at a time as there are to read at once.
struct LineBlocks {
    enum Block {
        /// Some lines, each with its end; the last line of all may have none.
        case lines([UInt8])
        /// One line longer than the limit; so many bytes were passed over.
        case tooLong(Int)
    }

    private let descriptor: Int32
    private let name: String
    private let limit: Int
    private let most: Int
    /// What was read and not yet given away: the beginning of a line.
    private var rest: [UInt8] = []
    /// How much of it is known to hold no line end: a long line isn't searched again with every read.
    private var searched = 0
    private var isAtEnd = false
    /// How much of a line that is too long was passed over.
    private var passed = 0

    /// - Parameters:
    ///   - limit: The longest line that is taken, in bytes.
    ///   - most: How many bytes are read at once, where there are as many.
    init(_ descriptor: Int32, named name: String, limit: Int = LineReader.limit, most: Int = 1 << 18) {
        self.limit = limit
        self.most = most
        self.descriptor = descriptor
        self.name = name
    }

    /// The next lines; nil at the end.
    mutating func next() throws(Refused) -> Block? {
        while true {
            if let end = rest[searched...].lastIndex(of: UInt8(ascii: "\n")) {
                searched = 0
                if passed > 0 { return endOfLong() }
                let lines = Array(rest[...end])
                rest.removeSubrange(...end)
                return .lines(lines)
            }
            searched = rest.count
            if passed > 0 || rest.count > limit {
                passed += rest.count
                rest.removeAll(keepingCapacity: true)
                searched = 0
            }
            if isAtEnd {
                defer { (passed, rest, searched) = (0, [], 0) }
                return passed > 0 ? .tooLong(passed) : rest.isEmpty ? nil : .lines(rest)
            }
            try fill()
        }
    }

    /// The long line ends within what was read.
    private mutating func endOfLong() -> Block {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let length = passed + end
        rest.removeSubrange(...end)
        passed = 0
        return .tooLong(length)
    }

    private mutating func fill() throws(Refused) {
        let start = rest.count
        while true {
            rest.append(contentsOf: repeatElement(0, count: most))
            let count = rest.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + start }, most) }
            let code = errno
            rest.removeLast(most - max(0, count))
            if count < 0, code == EINTR { continue }
            guard count >= 0 else { throw Refused("read", name, code) }
            isAtEnd = count == 0
            return
        }
    }
}
