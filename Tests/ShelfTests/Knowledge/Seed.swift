import Testing

@testable import Shelf

/// One thing broken in what ships, and the finding that must name it.
struct Seed: Sendable, CustomTestStringConvertible {
    enum Change: Sendable {
        /// The first occurrence becomes another text.
        case replace(String, String)
        case replaceAll(String, String)
        case append(String)
        case remove
        /// A row of the table once more, under another id and with another text at one spot.
        case repeatRow(String, as: String, String, String)
    }

    let name: String
    let file: String
    let change: Change
    /// The file of the finding, when it is another.
    let findingFile: String?
    /// A text on the line of the finding; nil when it is about the file as a whole.
    let line: String?
    let words: String
    /// Whether it is the only finding.
    let isAlone: Bool

    init(
        _ name: String, _ file: String, _ change: Change, in findingFile: String? = nil, at line: String? = nil,
        _ words: String, isAlone: Bool = true
    ) {
        self.name = name
        self.file = file
        self.change = change
        self.findingFile = findingFile
        self.line = line
        self.words = words
        self.isAlone = isAlone
    }

    var testDescription: String { name }

    func plant(in folder: TemporaryFolder) throws {
        if case .remove = change { return try folder.remove(file) }
        let text = try folder.text(file)
        switch change {
        case .replace(let old, let new):
            let range = try #require(text.firstRange(of: old), "“\(old)” isn't in \(file)")
            try folder.write(file, text.replacingCharacters(in: range, with: new))
        case .replaceAll(let old, let new):
            try #require(text.contains(old), "“\(old)” isn't in \(file)")
            try folder.write(file, text.replacing(old, with: new))
        case .append(let more): try folder.write(file, text + more)
        case .remove: break
        case .repeatRow(let id, let other, let old, let new):
            let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("\(id),") })
            try #require(row.contains(old))
            try folder.write(file, text + "\(other),\(row.dropFirst(id.count + 1).replacing(old, with: new))\n")
        }
    }

    /// The place of the finding in the changed file.
    func place(in folder: TemporaryFolder) throws -> (file: String, line: Int) {
        let file = findingFile ?? file
        guard let line else { return (file, 0) }
        let lines = try folder.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.contains(line) }, "“\(line)” isn't in \(file)")
        return (file, index + 1)
    }
}
