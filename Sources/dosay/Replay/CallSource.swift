import Glibc
import Shelf

/// The bytes of a recording as they come: a stream of calls, one a line, needn't be held whole.
struct CallSource {
    enum Content {
        /// Whole lines, a call each, with the number of the first. More may follow.
        case lines([UInt8], first: Int)
        /// Everything.
        case recording(Recording)
    }

    let name: String
    private let path: String
    private let descriptor: Int32
    private var blocks: LineBlocks
    private var isStream: Bool?
    private var number = 1

    /// A call on one line may be as long as a recording.
    private static let limit = 256 << 20

    /// - Throws: `Faults` when it can't be opened.
    init(_ path: String) throws(Faults) {
        self.path = path
        name = path == "-" ? "standard input" : path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.faults(Refused("read", path)) }
        // Calls are long: with a hundred of them at a time, cores wait little for each other.
        blocks = LineBlocks(descriptor, named: name, limit: Self.limit, most: 1 << 20)
    }

    func close() {
        if path != "-" { Glibc.close(descriptor) }
    }

    /// What comes next; nil at the end.
    ///
    /// - Throws: `Faults` when it can't be read, or can hold no transcript.
    mutating func next() throws(Faults) -> Content? {
        guard isStream != false else { return nil }
        var all: [UInt8] = []
        while let block = try block() {
            guard case .lines(let lines) = block else {
                throw Faults([Fault(Place(name, line: number, column: 1), "the line is longer than 256 MB")])
            }
            if isStream == nil { isStream = Self.isStream(lines) }
            if isStream == true {
                defer { number += lines.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
                return .lines(lines, first: number)
            }
            all += lines
            guard all.count <= Self.limit else {
                throw Faults([Fault(Place(name), "is longer than 256 MB", hint: "put one call on each line of JSON")])
            }
        }
        guard isStream != true else { return nil }
        isStream = false
        return .recording(try CallFiles.recording(named: name, all))
    }

    private mutating func block() throws(Faults) -> LineBlocks.Block? {
        do {
            return try blocks.next()
        } catch {
            throw Self.faults(error)
        }
    }

    /// Decided once, by the first line that isn't blank.
    private static func isStream(_ lines: [UInt8]) -> Bool? {
        let line = lines.split(separator: 0x0A).first { $0.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } }
        return line.map { CallLine.isCall(Array($0)) }
    }

    private static func faults(_ refused: Refused) -> Faults {
        Faults([Fault(Place(refused.path), "can't be read: \(refused.reason)")])
    }
}
