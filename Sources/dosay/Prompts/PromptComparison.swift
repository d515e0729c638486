import Coach
import Shelf

/// Two versions of the coach prompt over the same statements: how each frames the reply, and what each would send to a
/// language model.
struct PromptComparison {
    /// Something that both versions make, as lines.
    struct Pair {
        let active: [String]
        let candidate: [String]

        var differ: Bool { active != candidate }
        var diff: TextDiff { TextDiff(old: active, new: candidate) }
    }

    struct Entry {
        let statement: String
        let intent: String
        let reply: Pair
        /// The system message: mostly the same for every statement.
        let system: Pair
        /// The other messages.
        let sent: Pair
    }

    /// The versions, as `coach@1`.
    let active: String
    let candidate: String
    private(set) var entries: [Entry] = []

    /// - Parameter file: Statements, as plain lines or JSON lines with `text`.
    /// - Throws: `Refused` or `Faults` for what can't be read, and for a version with inputs that a reply doesn't have.
    init(_ active: Prompt, _ candidate: Prompt, over file: String, _ opened: Store.Opened) throws {
        (self.active, self.candidate) = (active.label, candidate.label)
        var records = Records()
        var faults: [Fault] = []
        var statements: [String] = []
        try Records.each(of: [file]) { number, file, line in
            switch records.record(line) {
            case .blank: break
            case .plain(let text), .json(_, let text): statements.append(text.trimmed)
            case .unreadable(let reason): faults.append(Fault(Place(file, line: number, column: 1), reason))
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        entries = try statements.filter { !$0.isEmpty }.map { statement in
            let reply = Conversation.single(statement, opened.knowledge, opened.ears)
            let inputs = CoachInputs(reply, opened.knowledge)
            func framed(_ prompt: Prompt) -> [String] {
                (prompt.frame ?? .standing).lines(reply, opened.knowledge).map { line in
                    line.part.map { "\($0.label): \(line.text)" } ?? line.text
                }
            }
            let one = try PromptRendering.render(active, inputs: inputs.inputs(for: active))
            let other = try PromptRendering.render(candidate, inputs: inputs.inputs(for: candidate))
            return Entry(
                statement: statement, intent: reply.intent,
                reply: Pair(active: framed(active), candidate: framed(candidate)),
                system: Pair(one, other) { $0 == .system }, sent: Pair(one, other) { $0 != .system })
        }
    }

    // MARK: Figures

    /// How many of the statements something differs for, and its lines and characters on an average; nil where there are
    /// no statements.
    struct Summary {
        let differ: Int
        let lines: (active: Double?, candidate: Double?)
        let characters: (active: Double?, candidate: Double?)
    }

    func summary(of part: KeyPath<Entry, Pair>) -> Summary {
        let pairs = entries.map { $0[keyPath: part] }
        func mean(_ count: (Pair) -> Int) -> Double? {
            pairs.isEmpty ? nil : Double(pairs.reduce(0) { $0 + count($1) }) / Double(pairs.count)
        }
        func characters(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.count } }
        return Summary(
            differ: pairs.count(where: \.differ), lines: (mean { $0.active.count }, mean { $0.candidate.count }),
            characters: (mean { characters($0.active) }, mean { characters($0.candidate) }))
    }

    var json: JSON {
        .object([
            ("active", .text(active)), ("candidate", .text(candidate)),
            (
                "statements",
                .list(
                    entries.map {
                        .object([
                            ("statement", .text($0.statement)), ("intent", .text($0.intent)), ("reply", $0.reply.json),
                            ("system", $0.system.json), ("sent", $0.sent.json),
                        ])
                    })
            ),
            (
                "summary",
                .object([
                    ("statements", .integer(entries.count)), ("reply", summary(of: \.reply).json),
                    ("system", summary(of: \.system).json), ("sent", summary(of: \.sent).json),
                ])
            ),
        ])
    }
}

extension PromptComparison.Pair {
    /// The lines of the messages of some roles.
    fileprivate init(_ active: [Message], _ candidate: [Message], of isLooked: (Message.Role) -> Bool) {
        func lines(_ messages: [Message]) -> [String] {
            messages.filter { isLooked($0.role) }
                .flatMap { $0.content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        }
        self.init(active: lines(active), candidate: lines(candidate))
    }

    fileprivate var json: JSON {
        .object([("differ", .bool(differ)), ("active", .texts(active)), ("candidate", .texts(candidate))])
    }
}

extension PromptComparison.Summary {
    fileprivate var json: JSON {
        func means(_ means: (active: Double?, candidate: Double?)) -> JSON {
            .object([
                ("active", means.active.map { .fraction($0) } ?? .null),
                ("candidate", means.candidate.map { .fraction($0) } ?? .null),
            ])
        }
        return .object([
            ("differ", .integer(differ)), ("mean_lines", means(lines)), ("mean_characters", means(characters)),
        ])
    }
}
