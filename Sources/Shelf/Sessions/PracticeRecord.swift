import Coach

/// A practice as its file has it.
public struct PracticeRecord: Sendable {
    /// What a line says.
    public enum Entry: Sendable {
        /// What the buyer said.
        case buyer(String)
        case event(Rehearsal.Event)
        /// How a voice worded what the buyer said.
        case worded(Worded)
        /// What it had come to, as JSON.
        case result([UInt8])
    }

    /// How a voice worded a line of the buyer's.
    public struct Worded: Sendable {
        /// What the scenario has the buyer say.
        public let line: String
        /// What was said.
        public let text: String

        public init(line: String, text: String) {
            self.line = line
            self.text = text
        }
    }

    public let path: String
    public let opening: PracticeOpening
    /// All that happened after the buyer's first line, with the numbers of the lines.
    public let entries: [(line: Int, entry: Entry)]
    /// The number of the first line that doesn't bear the hash of the one before; nil: the chain is whole.
    public let firstBreak: Int?
    /// How a voice worded what the buyer said, by turn; the turns count from 1.
    public let worded: [Int: Worded]
    /// The numbers of the turns of each answer that stands, and of what the buyer said to it.
    let answers: [(rep: Int, buyer: Int)]
    let lastNumber: Int

    /// What was done, in order.
    public var events: [Rehearsal.Event] {
        entries.compactMap { if case .event(let event) = $0.entry { event } else { nil } }
    }

    /// How it had ended where it was scored last; nil when it never was.
    public var outcome: Rehearsal.Outcome? {
        let results = entries.lazy.compactMap { if case .result(let bytes) = $0.entry { bytes } else { nil } }
        return results.last.flatMap { try? JSONLine($0) }.flatMap { $0.text("outcome") }
            .flatMap(Rehearsal.Outcome.init(rawValue:))
    }

    /// Reads the file of a practice.
    ///
    /// - Returns: nil for a file that is something else, such as the session of a chat.
    /// - Throws: `Faults`: an unreadable file, or lines that belong to no practice; a last line cut short is passed over, since a killed
    ///   program may leave one.
    public static func read(_ path: String) throws(Faults) -> PracticeRecord? {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(path)
        } catch {
            throw Faults([Fault(Place(path), "can't be read: \(error.reason)")])
        }
        return try PracticeRecord(path, bytes)
    }

    /// The numbers that a turn may have: more than anybody says, and few enough to count on from.
    private static let numbers = 1...1_000_000_000

    private init?(_ path: String, _ bytes: [UInt8]) throws(Faults) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // Empty when the last line was ended.
        lines.removeLast()
        guard let first = lines.first.flatMap({ try? JSONLine($0) }), let opening = PracticeOpening(first) else {
            return nil
        }
        var entries: [(line: Int, entry: Entry)] = []
        var answers: [(rep: Int, buyer: Int)] = []
        var wordings: [Int: Worded] = [:]
        var (last, undone) = (1, Set<Int>())
        var faults = FaultList()
        for (at, line) in lines.enumerated().dropFirst() {
            do throws(JSONLine.Malformed) {
                let fields = try JSONLine(line)
                if let n = fields.integer("n"), Self.numbers.contains(n), let text = fields.text("text"),
                    let role = fields.text("role")
                {
                    last = n
                    if role == Role.rep.rawValue {
                        entries.append((at + 1, .event(.answer(text))))
                        answers.append((n, n + 1))
                    } else {
                        entries.append((at + 1, .buyer(text)))
                    }
                } else if let n = fields.integer("undo") {
                    undone.insert(n)
                } else if let said = fields.object("worded"), let n = fields.integer("turn") {
                    let worded = Worded(line: said.text("line") ?? "", text: said.text("text") ?? "")
                    wordings[n] = worded
                    entries.append((at + 1, .worded(worded)))
                } else if let result = fields.raw("result") {
                    entries.append((at + 1, .result(result)))
                } else if let event = PracticeEventLine.event(fields) {
                    entries.append((at + 1, .event(event)))
                } else {
                    faults.add(
                        Fault(
                            Place(path, line: at + 1, column: 1), "belongs to no practice",
                            hint: "a turn, or one of \(PracticeEventLine.names.joined(separator: ", "))"))
                }
            } catch {
                faults.add(Fault(Place(path, line: at + 1, column: error.column), "expected \(error.expected)"))
            }
        }
        try faults.throwIfAny()
        self.path = path
        self.opening = opening
        self.entries = entries
        let standing = answers.filter { !undone.contains($0.rep) }
        self.answers = standing
        let buyers = [1] + standing.map(\.buyer)
        worded = Dictionary(
            uniqueKeysWithValues: buyers.enumerated().compactMap { at, n in wordings[n].map { (at + 1, $0) } })
        lastNumber = last
        firstBreak = ChainedFile.firstBreak(in: bytes)
    }
}
