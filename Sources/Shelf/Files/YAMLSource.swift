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
}
