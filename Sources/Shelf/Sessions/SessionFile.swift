import Coach
import Glibc

/// A conversation as it is kept: one JSON line a turn, appended and never changed.
public struct SessionFile {
    public let path: String
    private let file: Int32
    private var previous: String?
    private var count = 0

    /// Begins a session file of its own in a folder, readable by the owner alone.
    ///
    /// - Parameter name: The file's name without its ending; a number is added while one of that name exists.
    /// - Throws: `Refused` when the folder or file can't be written.
    public init(in folder: String, named name: String) throws(Refused) {
        try Disk.makeFolder(folder)
        for number in 1...1_000 {
            let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").jsonl"
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
            if file >= 0 {
                self.path = path
                self.file = file
                return
            }
            guard errno == EEXIST else { throw Refused("write", path) }
        }
        throw Refused("write", "\(folder)/\(name).jsonl", EEXIST)
    }

    /// Appends a turn with its reply. It is in the file when this returns.
    public mutating func append(_ reply: Reply, frame: [String], prompt: String?, at time: String) throws(Refused) {
        count += 1
        try append([
            ("v", .integer(1)), ("n", .integer(count)), ("at", .text(time)), ("role", .text("buyer")),
            ("text", .text(reply.statement)), ("intent", .text(reply.intent)),
            ("facts", .object(reply.facts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })),
            ("rule", .text(reply.rule)), ("reply", .texts(frame)), ("prompt", .optional(prompt)),
            ("knowledge", .text(reply.knowledge)), ("seed", .null),
        ])
    }

    /// Records that the last turn that stands was taken back.
    public mutating func appendUndo(of turn: Int) throws(Refused) {
        try append([("undo", .integer(turn))])
    }

    /// How many turns were appended, those taken back included.
    public var turns: Int { count }

    /// Removes the file: nothing of the session is left.
    public func forget() throws(Refused) {
        guard unlink(path) == 0 || errno == ENOENT else { throw Refused("remove", path) }
    }

    public func close() {
        Glibc.close(file)
    }

    private mutating func append(_ fields: [(String, JSON)]) throws(Refused) {
        let line = JSON.object(fields + [("prev", .optional(previous))]).bytes()
        try Disk.write(line + [UInt8(ascii: "\n")], to: file, named: path)
        previous = SHA256.hex(line)
    }
}
