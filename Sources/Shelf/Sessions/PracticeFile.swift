import Coach

/// A practice as it is kept: what was said, one JSON line a turn, what happened beside it, and what it came to; appended and never changed.
public struct PracticeFile {
    private var file: ChainedFile
    private let opening: PracticeOpening
    /// How many lines are turns, those taken back included.
    private var count: Int
    /// The numbers of the lines of each answer that stands, and of what the buyer said to it.
    private var answers: [(rep: Int, buyer: Int)]

    /// Begins the file of a practice in which nothing was answered yet.
    ///
    /// - Parameter name: The file's name without its ending; a number is added while one of that name exists.
    /// - Throws: `Refused` when the folder or file can't be written.
    public init(
        in folder: String, named name: String, _ opening: PracticeOpening, _ rehearsal: Rehearsal
    ) throws(Refused) {
        file = try ChainedFile(in: folder, named: name)
        self.opening = opening
        (count, answers) = (1, [])
        try file.append([turn(.buyer, rehearsal.line, 1, rehearsal, at: opening.at) + opening.fields])
    }

    /// Goes on with the file of a practice.
    ///
    /// - Throws: `Refused`, with EBUSY while another program writes the file.
    public init(goingOn record: PracticeRecord) throws(Refused) {
        file = try ChainedFile(goingOn: record.path)
        opening = record.opening
        (count, answers) = (record.lastNumber, record.answers)
    }

    public var path: String { file.path }

    /// Appends what has happened. It is in the file when this returns.
    ///
    /// - Parameter rehearsal: The practice after it.
    public mutating func append(
        _ event: Rehearsal.Event, _ rehearsal: Rehearsal, at time: String
    ) throws(Refused) {
        switch event {
        case .answer(let answer):
            let (rep, buyer) = (count + 1, count + 2)
            try file.append([
                turn(.rep, answer, rep, rehearsal, at: time),
                turn(.buyer, rehearsal.line, buyer, rehearsal, at: time),
            ])
            count = buyer
            answers.append((rep, buyer))
        case .again(let turn):
            let gone = answers[max(0, min(turn - 1, answers.count))...].flatMap { [$0.rep, $0.buyer] }
            try file.append(
                [PracticeEventLine.fields(event, turn: turn) + [("at", .text(time))]]
                    + gone.map { [("undo", .integer($0))] })
            answers.removeLast(gone.count / 2)
        case .hint, .dispute, .override:
            try file.append([
                PracticeEventLine.fields(event, turn: rehearsal.turns.count + 1) + [("at", .text(time))]
            ])
        }
    }

    /// Appends how a voice worded what the buyer said last. What was said counts for no score.
    public mutating func append(worded: JSON, at time: String) throws(Refused) {
        try file.append([[("worded", worded), ("turn", .integer(answers.last?.buyer ?? 1)), ("at", .text(time))]])
    }

    /// Appends what it came to as far as it has gone.
    public mutating func append(result: JSON, at time: String) throws(Refused) {
        try file.append([[("result", result), ("at", .text(time))]])
    }

    public func close() { file.close() }

    private func turn(
        _ role: Role, _ text: String, _ number: Int, _ rehearsal: Rehearsal, at time: String
    ) -> [(String, JSON)] {
        let intent = role == .buyer ? rehearsal.intent : nil
        return [
            ("v", .integer(1)), ("n", .integer(number)), ("at", .text(time)), ("role", .text(role.rawValue)),
            ("text", .text(text)), ("intent", .optional(intent?.intent)), ("facts", .object([])),
            ("rule", .optional(intent?.rule)), ("reply", .list([])), ("prompt", .optional(opening.prompt)),
            ("knowledge", .text(opening.knowledge)), ("seed", .raw(Array(String(opening.seed).utf8))),
            ("scenario", .text(opening.scenario)),
            ("beat", role == .buyer ? .optional(rehearsal.beat?.id) : .null),
        ]
    }
}
