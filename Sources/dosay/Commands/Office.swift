import Glibc
import Shelf

/// Clerks who share out the lines of files among them, and whose answers are written in the lines' order.
struct Office {
    private let clerks: [Clerk]
    /// JSON or plain lines: decided once, by the first line that isn't blank.
    private var isJSON: Bool?
    private(set) var sawFault = false

    /// Fewer bytes aren't worth another core.
    private static let share = 1 << 14

    init(_ listener: Listener, _ format: Clerk.Format, clerks count: Int) {
        clerks = (0..<count).map { _ in Clerk(listener, format) }
    }

    mutating func answer(_ file: String) throws {
        let name = file == "-" ? "standard input" : file
        let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Refused("read", file) }
        defer { if file != "-" { close(descriptor) } }
        var blocks = LineBlocks(descriptor, named: name)
        var number = 1
        while let block = try blocks.next() {
            switch block {
            case .lines(var lines):
                if number == 1, lines.starts(with: [0xEF, 0xBB, 0xBF]) { lines.removeFirst(3) }
                number = answer(lines, first: number, of: name)
            case .tooLong(let length):
                clerks[0].fault("the line has \(length) bytes, more than the 1 MB that a statement may have", number)
                write(clerks[..<1], name)
                number += 1
            }
        }
    }

    /// - Returns: The number of the line that comes after.
    private mutating func answer(_ lines: [UInt8], first: Int, of name: String) -> Int {
        if isJSON == nil {
            let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
            isJSON = lines.first { !blank.contains($0) }.map { $0 == UInt8(ascii: "{") }
        }
        let isJSON = isJSON ?? false
        let pieces = pieces(of: lines)
        var next = first
        let firsts = pieces.map { piece in
            defer { next += lines[piece].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
            return next
        }
        let clerks = clerks
        Cores.perform(pieces.count) { number in
            lines.withUnsafeBufferPointer {
                clerks[number].answer(
                    UnsafeBufferPointer(rebasing: $0[pieces[number]]), first: firsts[number], isJSON: isJSON)
            }
        }
        write(clerks[..<pieces.count], name)
        return lines.last == 0x0A ? next : next + 1
    }

    /// About as many bytes for each clerk, whole lines each.
    private func pieces(of lines: [UInt8]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        while start < lines.count {
            let share = max(Office.share, (lines.count - start) / (clerks.count - pieces.count))
            var end = pieces.count == clerks.count - 1 ? lines.count : min(lines.count, start + share)
            while end < lines.count, lines[end - 1] != 0x0A { end += 1 }
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    private mutating func write(_ clerks: ArraySlice<Clerk>, _ name: String) {
        for clerk in clerks {
            Output.write(clerk.answers)
            for fault in clerk.faults {
                sawFault = true
                Output.note("\(name):\(fault.line):1: \(fault.problem)")
            }
            clerk.clear()
        }
    }
}
