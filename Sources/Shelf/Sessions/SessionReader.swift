import Coach

/// Reads the session of a chat back.
public enum SessionReader {
    /// What a line says.
    public enum Entry: Sendable, Hashable {
        case turn(Turn)
        /// The turn of a number was taken back.
        case undo(Int)
    }

    /// Something that was said, and how it was heard then.
    public struct Turn: Sendable, Hashable {
        public let number: Int
        public let text: String
        public let intent: String?
        public let rule: String?
        /// Which knowledge there was.
        public let knowledge: String?
        /// What a language model said it meant, where that was taken.
        public let opinion: SecondOpinion?
    }

    public struct Session: Sendable {
        /// With the numbers of the lines.
        public let entries: [(line: Int, entry: Entry)]
        /// The number of the first line that doesn't bear the hash of the one before; nil: the chain is whole.
        public let firstBreak: Int?

        /// What was said and stands, in order.
        public var standing: [Turn] {
            var turns: [Turn] = []
            for (_, entry) in entries {
                switch entry {
                case .turn(let turn): turns.append(turn)
                case .undo(let number): turns.removeAll { $0.number == number }
                }
            }
            return turns
        }
    }

    /// - Throws: `Faults`: an unreadable file, one that doesn't begin as a session does, or lines that are no turns; a last
    ///   line cut short is passed over, since a killed program may leave one.
    public static func read(_ path: String) throws(Faults) -> Session {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(path)
        } catch {
            throw Faults([Fault(Place(path), "can't be read: \(error.reason)")])
        }
        var entries: [(line: Int, entry: Entry)] = []
        var faults = FaultList()
        var isFirst = true
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
            defer { isFirst = false }
            let problem: (column: Int, text: String, ofStranger: String)
            do throws(JSONLine.Malformed) {
                let fields = try JSONLine(line)
                if let undone = fields.integer("undo") {
                    entries.append((number + 1, .undo(undone)))
                    continue
                }
                if let text = fields.text("text"), let n = fields.integer("n") {
                    guard fields.text("role") ?? "buyer" == "buyer" else { continue }
                    let turn = Turn(
                        number: n, text: text, intent: fields.text("intent"), rule: fields.text("rule"),
                        knowledge: fields.text("knowledge"), opinion: SecondOpinion(fields))
                    entries.append((number + 1, .turn(turn)))
                    continue
                }
                problem = (
                    1, "is no turn of a session",
                    "its first line is neither a turn of a chat nor the beginning of a practice"
                )
            } catch {
                let isCut = number == lines.count - 1 && (!isFirst || line.first == UInt8(ascii: "{"))
                if isCut { break }
                problem = (
                    error.column, "expected \(error.expected)",
                    "its first line is no JSON object: expected \(error.expected) here"
                )
            }
            let place = Place(path, line: number + 1, column: problem.column)
            // Of a file that is something else, every line would be a fault.
            guard !isFirst else {
                throw Faults([
                    Fault(
                        place, "is no session or practice: \(problem.ofStranger)",
                        hint: "dosay replay reads recorded calls")
                ])
            }
            faults.add(Fault(place, problem.text))
        }
        try faults.throwIfAny()
        return Session(entries: entries, firstBreak: ChainedFile.firstBreak(in: bytes))
    }
}
