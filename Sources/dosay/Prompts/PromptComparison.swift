import Coach
import Shelf

/// Two versions of the coach prompt over the same statements: how each frames the reply, and what each would send to a
/// language model; with a voice also what of the model's answers would be shown.
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
        /// What would be shown of a model's answers; nil where it wasn't asked.
        let said: Said?
    }

    /// A reply in a model's words, as each version has it worded.
    struct Said {
        let active: SpokenReply
        let candidate: SpokenReply
        let lines: Pair

        init(_ active: SpokenReply, _ candidate: SpokenReply) {
            (self.active, self.candidate) = (active, candidate)
            lines = Pair(active: active.shown.lines.map(\.labelled), candidate: candidate.shown.lines.map(\.labelled))
        }
    }

    /// The versions, as `coach@1`.
    let active: String
    let candidate: String
    /// The model that was asked; nil: none was.
    let model: String?
    private(set) var entries: [Entry] = []

    /// - Parameter voice: Drafts what each version has a model say; nil: nothing does.
    /// - Throws: `Faults` for a version with inputs that a reply doesn't have.
    init(
        _ active: Prompt, _ candidate: Prompt, over statements: [String], _ opened: Store.Opened, _ voice: TestVoice?
    ) throws {
        (self.active, self.candidate, model) = (active.label, candidate.label, voice?.model)
        entries = try statements.map { statement in
            let reply = Conversation.single(statement, opened.knowledge, opened.ears)
            let inputs = CoachInputs(reply, opened.knowledge)
            func framed(_ prompt: Prompt) -> [String] {
                (prompt.frame ?? .standing).lines(reply, opened.knowledge).map(\.labelled)
            }
            let one = try PromptRendering.render(active, inputs: inputs.inputs(for: active))
            let other = try PromptRendering.render(candidate, inputs: inputs.inputs(for: candidate))
            return Entry(
                statement: statement, intent: reply.intent,
                reply: Pair(active: framed(active), candidate: framed(candidate)),
                system: Pair(one, other) { $0 == .system }, sent: Pair(one, other) { $0 != .system },
                said: try voice.flatMap { voice in
                    guard let left = try voice.speak(reply, one, by: active),
                        let right = try voice.speak(reply, other, by: candidate)
                    else { return nil }
                    return Said(left, right)
                })
        }
    }

    /// The statements of a file: plain lines, or JSON lines with `text`.
    ///
    /// - Throws: `Refused` or `Faults` for what can't be read.
    static func statements(in file: String) throws -> [String] {
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
        return statements.filter { !$0.isEmpty }
    }

    // MARK: Figures

    /// How many of the statements something differs for, and its lines and characters on an average; nil where there are
    /// no statements.
    struct Summary {
        let differ: Int
        let lines: (active: Double?, candidate: Double?)
        let characters: (active: Double?, candidate: Double?)
    }

    func summary(of part: KeyPath<Entry, Pair>) -> Summary { Self.summary(entries.map { $0[keyPath: part] }) }

    /// Of what was said; nil where no model was asked.
    var saidSummary: Summary? { model.map { _ in Self.summary(entries.compactMap { $0.said?.lines }) } }

    private static func summary(_ pairs: [Pair]) -> Summary {
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
                            ("system", $0.system.json), ("sent", $0.sent.json), ("said", $0.said?.json ?? .null),
                        ])
                    })
            ),
            (
                "summary",
                .object([
                    ("statements", .integer(entries.count)), ("reply", summary(of: \.reply).json),
                    ("system", summary(of: \.system).json), ("sent", summary(of: \.sent).json),
                    ("said", saidSummary?.json ?? .null),
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

extension PromptComparison.Said {
    fileprivate var json: JSON {
        func side(_ reply: SpokenReply) -> JSON { .object([("spoken", reply.spoken), ("voice", reply.note)]) }
        return .object([("differ", .bool(lines.differ)), ("active", side(active)), ("candidate", side(candidate))])
    }
}

extension Frame.Line {
    /// The line as it stands in a list: behind its label.
    fileprivate var labelled: String { part.map { "\($0.label): \(text)" } ?? text }
}
