import Glibc
import Shelf

/// What a person or a script gave as a statement.
enum SpokenInput {
    /// The text of a line: what isn't UTF-8 becomes U+FFFD, and control characters become spaces.
    static func text(_ bytes: some Collection<UInt8>) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0.value != 0x1B }) {
            text.unicodeScalars = String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0.value != 0x1B ? " " : $0
                })
        }
        return text
    }

    /// All of standard input as one statement.
    static func all() throws -> String {
        var reader = LineReader(STDIN_FILENO, named: "standard input")
        var lines: [String] = []
        var size = 0
        while let line = try reader.next() {
            guard case .bytes(let bytes) = line, size + bytes.count <= LineReader.limit else {
                throw Failure.unreadable("the statement is longer than 1 MB; give one statement, not a recording")
            }
            size += bytes.count
            lines.append(text(bytes))
        }
        return lines.joined(separator: "\n")
    }
}
