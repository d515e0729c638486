import Glibc

/// The lines of standard input as they come.
struct InputLines {
    /// A conversation has room in this many times over.
    private static let longest = 8 << 20

    private var rest: [UInt8] = []
    /// Whether what comes belongs to a line that was too long.
    private var isSkipping = false

    /// Hands over line after line until the end.
    mutating func each(_ take: ([UInt8]) -> Void) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            cut(buffer[..<count], take)
        }
        if !rest.isEmpty { take(rest) }
    }

    private mutating func cut(_ bytes: ArraySlice<UInt8>, _ take: ([UInt8]) -> Void) {
        var bytes = bytes
        while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
            let line = rest + bytes[..<end]
            rest = []
            if !isSkipping, line.contains(where: { $0 > 0x20 }) { take(line) }
            isSkipping = false
            bytes = bytes[(end + 1)...]
        }
        guard !isSkipping else { return }
        rest += bytes
        if rest.count > Self.longest {
            // Its beginning, which is no JSON, says as much as there is to say.
            take(Array(rest.prefix(1)))
            rest = []
            isSkipping = true
        }
    }
}
