import Yams

/// The text that nodes were read from.
final class YAMLSource {
    let file: String
    /// The line of the file on which the text starts.
    let firstLine: Int
    private let text: String
    private lazy var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)

    init(file: String, firstLine: Int, text: String) {
        self.file = file
        self.firstLine = firstLine
        self.text = text
    }

    func place(_ mark: Mark?) -> Place {
        Place(file, line: (mark?.line ?? 0) + firstLine - 1, column: mark?.column ?? 0)
    }

    /// Where the text of a line of the file starts.
    func start(ofLine line: Int) -> Place {
        let at = line - firstLine
        let indent = lines.indices.contains(at) ? lines[at].prefix { $0 == UInt8(ascii: " ") }.count : 0
        return Place(file, line: line, column: indent + 1)
    }

    /// Where the parts of a value stand that starts at a place, each behind the one before. One that isn't written
    /// out in the text, such as what an escape stands for, has the place where the one before ended.
    func places(of parts: [String], from start: Place) -> [Place] {
        var at = (line: start.line - firstLine, column: max(0, start.column - 1))
        return parts.map { part in
            let part = Array(part.utf8)
            let found = find(part, from: at)
            if let found { at = (found.line, found.column + part.count) }
            let (line, column) = found ?? at
            return Place(file, line: line + firstLine, column: column + 1)
        }
    }

    /// The line and offset at which bytes stand first; nil when they don't.
    private func find(_ part: [UInt8], from start: (line: Int, column: Int)) -> (line: Int, column: Int)? {
        var column = start.column
        for line in lines.indices.dropFirst(start.line) {
            let bytes = Array(lines[line])
            while column + part.count <= bytes.count {
                if bytes[column...].starts(with: part) { return (line, column) }
                column += 1
            }
            column = 0
        }
        return nil
    }
}
