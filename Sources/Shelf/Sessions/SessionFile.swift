import Coach

/// A conversation as it is kept: one JSON line a turn, appended and never changed.
public struct SessionFile {
    private var file: ChainedFile
    private var count = 0

    /// Begins a session file of its own in a folder, readable by the owner alone.
    ///
    /// - Parameter name: The file's name without its ending; a number is added while one of that name exists.
    /// - Throws: `Refused` when the folder or file can't be written.
    public init(in folder: String, named name: String) throws(Refused) {
        file = try ChainedFile(in: folder, named: name)
    }

    public var path: String { file.path }

    /// Appends a turn with its reply. It is in the file when this returns.
    ///
    /// - Parameters:
    ///   - frame: The lines in which the reply was shown.
    ///   - prompt: The coach prompt that framed it.
    ///   - voice: What a language model had to do with it; nil: there was none, and the line says nothing of one.
    public mutating func append(
        _ reply: Reply, frame: [String], prompt: CoachPrompt, voice: JSON? = nil, at time: String
    ) throws(Refused) {
        count += 1
        try file.append([
            [
                ("v", .integer(1)), ("n", .integer(count)), ("at", .text(time)), ("role", .text("buyer")),
                ("text", .text(reply.statement)), ("intent", .text(reply.intent)),
                ("facts", .object(reply.facts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })),
                ("rule", .text(reply.rule)), ("reply", .texts(frame)), ("prompt", .optional(prompt.label)),
                ("prompt_sha256", .optional(prompt.sha256)), ("knowledge", .text(reply.knowledge)), ("seed", .null),
            ] + (voice.map { [("voice", $0)] } ?? [])
                + (reply.consultation.map { [("second_opinion", $0.json)] } ?? [])
        ])
    }

    /// Records that the last turn that stands was taken back.
    public mutating func appendUndo(of turn: Int) throws(Refused) {
        try file.append([[("undo", .integer(turn))]])
    }

    /// How many turns were appended, those taken back included.
    public var turns: Int { count }

    /// Removes the file: nothing of the session is left.
    public func forget() throws(Refused) { try file.remove() }

    public func close() { file.close() }
}
