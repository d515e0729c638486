import Glibc
import Shelf

/// Statements as they come in files: plain lines, or JSON lines with a `text`.
///
/// Which of the two is decided once, by the first line that isn't blank.
struct Records {
    /// One line of input.
    enum Record {
        case plain(String)
        case json(JSONLine, text: String)
        /// A line that can't be taken, and why.
        case unreadable(String)
        case blank
    }

    private var isJSON: Bool?

    /// Makes sense of a line.
    mutating func record(_ line: LineReader.Line) -> Record {
        guard case .bytes(let bytes) = line else {
            guard case .tooLong(let length) = line else { return .blank }
            return .unreadable("the line has \(length) bytes, more than the 1 MB that a statement may have")
        }
        guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return .blank }
        if isJSON == nil { isJSON = first == UInt8(ascii: "{") }
        guard isJSON == true else { return .plain(SpokenInput.text(bytes)) }
        do {
            let fields = try JSONLine(bytes)
            guard let text = fields.text("text") else { return .unreadable("there is no `text`") }
            return .json(fields, text: text)
        } catch {
            return .unreadable("not a JSON object: \(error)")
        }
    }

    /// Calls `body` with every line of some files, or of standard input for none and for `-`; lines count from 1 in
    /// each file. A byte order mark is no part of the first.
    ///
    /// - Throws: `Refused` for a file that can't be read, and what `body` throws.
    static func each(
        of files: [String],
        _ body: (_ line: Int, _ file: String, LineReader.Line) throws -> Void
    ) throws {
        for file in files.isEmpty ? ["-"] : files {
            let name = file == "-" ? "standard input" : file
            let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Refused("read", file) }
            defer { if file != "-" { close(descriptor) } }
            var reader = LineReader(descriptor, named: name)
            var number = 0
            while var line = try reader.next() {
                number += 1
                if number == 1, case .bytes(let bytes) = line, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                    line = .bytes(Array(bytes.dropFirst(3)))
                }
                try body(number, name, line)
            }
        }
    }

    /// Takes the answers of a file, one a line, or those of standard input for nil and for `-`. Blank lines are none;
    /// one that is too long is named and passed over.
    ///
    /// - Parameters:
    ///   - what: What they are answers in, for a note on those that came too late.
    ///   - take: Takes one; false when it was over before.
    /// - Returns: Whether some couldn't be taken.
    /// - Throws: `Refused` for a file that can't be read.
    static func answers(in file: String?, to what: String, _ take: (String) -> Bool) throws -> Bool {
        var sawFault = false
        var left = 0
        try each(of: [file ?? "-"]) { number, file, line in
            switch line {
            case .tooLong(let length):
                sawFault = true
                Output.note("\(file):\(number):1: the line has \(length) bytes, more than the 1 MB an answer may have")
            case .bytes(let bytes):
                let text = SpokenInput.text(bytes).trimmed
                if !text.isEmpty, !take(text) { left += 1 }
            }
        }
        if left > 0 { Output.note("dosay: \(what) was over before \(left) more answer\(left == 1 ? "" : "s")") }
        return sawFault
    }
}
