import Coach
import Glibc

/// Every review of every card: one JSON line each, appended and never changed. Several programs may append to it at once.
public struct ReviewFile: Sendable {
    public let path: String

    /// - Parameter state: The folder of the program's state.
    public init(in state: String) { path = "\(state)/drill/reviews.jsonl" }

    /// What a file of reviews holds.
    public struct Contents: Sendable {
        private var kept: [KeptReview] = []
        /// What was said of which card by a practice or a call.
        private var occasions: Set<[String]> = []
        private var calls: Set<String> = []
        /// The lines that are no reviews; they count for nothing.
        public fileprivate(set) var faults: [Fault] = []

        public init() {}

        /// In the order in which they were appended; what a practice or a call says twice of a card counts once.
        public var reviews: [DrillReview] { kept.compactMap(\.review) }

        /// Whether something of a recorded call was taken already.
        public func hasCall(_ name: String) -> Bool { calls.contains(name) }

        /// Adds a review.
        ///
        /// - Returns: Whether it says something new: what a practice or a call says of a card counts once.
        @discardableResult
        public mutating func add(_ review: KeptReview) -> Bool {
            guard review.isDrilled || occasions.insert(review.occasion).inserted else { return false }
            if let call = review.call { calls.insert(call) }
            kept.append(review)
            return true
        }
    }

    /// Reads it; nothing where there is none yet. A line cut short, as a full disk or a lost machine leaves it, is passed over.
    public func read() throws(Refused) -> Contents {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(path)
        } catch {
            if error.code == ENOENT { return Contents() }
            throw error
        }
        var contents = Contents()
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
            do {
                switch review(try JSONLine(line), number + 1) {
                case .success(let review): contents.add(review)
                case .failure(let fault): contents.faults.append(fault)
                }
            } catch {
                guard number < lines.count - 1, error.column <= line.count else { continue }
                contents.faults.append(fault(number + 1, error.column, "expected \(error.expected)"))
            }
        }
        return contents
    }

    /// Appends reviews, all at once: they are in the file when this returns.
    public func append(_ reviews: [KeptReview]) throws(Refused) {
        guard !reviews.isEmpty else { return }
        try Disk.makeFolder(path.parentFolder)
        let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard file >= 0 else { throw Refused("write", path) }
        defer { close(file) }
        // What follows a line cut short begins a line of its own.
        let start = Self.isTorn(file) ? [Self.newline] : []
        try Disk.write(start + reviews.flatMap { Self.line($0) + [Self.newline] }, to: file, named: path)
    }

    private static func line(_ review: KeptReview) -> [UInt8] {
        JSON.object([
            ("v", .integer(version)), ("at", .text(review.at)), ("card", .text(review.card)),
            ("grade", .text(review.grade.rawValue)), ("from", .text(review.from)),
        ]).bytes()
    }

    private static let newline = UInt8(ascii: "\n")
    private static let version = 1

    private static func isTorn(_ file: Int32) -> Bool {
        var last: UInt8 = 0
        let size = lseek(file, 0, SEEK_END)
        return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != newline
    }

    private func review(_ line: JSONLine, _ number: Int) -> Result<KeptReview, Fault> {
        func wrong(_ problem: String, hint: String? = nil) -> Result<KeptReview, Fault> {
            .failure(fault(number, 1, problem, hint: hint))
        }
        guard line.integer("v") == Self.version else {
            return wrong("`v` must be \(Self.version)", hint: "another version of dosay may have written it")
        }
        guard let at = line.text("at"), LocalDay.number(of: at) != nil else {
            return wrong("`at` must be a time such as 2026-05-04T03:02:01Z")
        }
        guard let card = line.text("card"), !card.isEmpty else { return wrong("there is no `card`") }
        guard let grade = line.text("grade").flatMap(Grade.init(rawValue:)) else {
            let grades = Grade.allCases.map(\.rawValue)
            return wrong(
                "`grade` must be one of \(grades.joined(separator: ", "))",
                hint: line.text("grade").flatMap { Suggestion.hint(for: $0, among: grades) })
        }
        guard let from = line.text("from"), !from.isEmpty else { return wrong("there is no `from`") }
        return .success(KeptReview(at: at, card: card, grade: grade, from: from))
    }

    private func fault(_ line: Int, _ column: Int, _ problem: String, hint: String? = nil) -> Fault {
        Fault(Place(path, line: line, column: column), problem, hint: hint)
    }
}
