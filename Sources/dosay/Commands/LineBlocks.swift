import Glibc
import Shelf

/// Reads whole lines from a descriptor, as many at a time as there are to read at once.
struct LineBlocks {
    enum Block {
        /// Some lines, each with its end; the last line of all may have none.
        case lines([UInt8])
        /// One line longer than `LineReader.limit`; so many bytes were passed over.
        case tooLong(Int)
    }

    private let descriptor: Int32
    private let name: String
    /// What was read and not yet given away: the beginning of a line.
    private var rest: [UInt8] = []
    private var isAtEnd = false
    /// How much of a line that is too long was passed over.
    private var passed = 0

    init(_ descriptor: Int32, named name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// The next lines; nil at the end.
    mutating func next() throws(Refused) -> Block? {
        while true {
            if let end = rest.lastIndex(of: UInt8(ascii: "\n")) {
                if passed > 0 { return endOfLong() }
                let lines = Array(rest[...end])
                rest.removeSubrange(...end)
                return .lines(lines)
            }
            if passed > 0 || rest.count > LineReader.limit {
                passed += rest.count
                rest.removeAll(keepingCapacity: true)
            }
            if isAtEnd {
                defer { (passed, rest) = (0, []) }
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
        let most = 1 << 18
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
