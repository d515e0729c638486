/// Where something stands in a file. Lines and columns count from 1; 0 means the file as a whole.
public struct Place: Sendable, Hashable {
    public let file: String
    public let line: Int
    public let column: Int

    public init(_ file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// Something wrong with a file: where, what, and what was probably meant.
public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    public let place: Place
    public let problem: String
    /// What was probably meant, or what to do; nil when nobody can tell.
    public let hint: String?

    public init(_ place: Place, _ problem: String, hint: String? = nil) {
        self.place = place
        self.problem = problem
        self.hint = hint
    }

    /// `file:line:column: problem; hint`.
    public var description: String {
        let at = place.line > 0 ? ":\(place.line):\(place.column)" : ""
        return "\(place.file)\(at): \(problem)\(hint.map { "; \($0)" } ?? "")"
    }
}

/// Everything found wrong at once, in the order of file and line.
public struct Faults: Error, Sendable, CustomStringConvertible {
    public let all: [Fault]

    public init(_ faults: [Fault]) {
        all = faults.sorted {
            ($0.place.file, $0.place.line, $0.place.column, $0.problem)
                < ($1.place.file, $1.place.line, $1.place.column, $1.problem)
        }
    }

    /// A fault a line.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
