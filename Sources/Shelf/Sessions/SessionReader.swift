/// Reads the statements of a session file back.
public enum SessionReader {
    /// The statements that stand, in order: those taken back are left out.
    ///
    /// - Throws: `Faults`: an unreadable file, or lines that are no turns; a last line cut short is passed over, since
    ///   a killed program may leave one.
    public static func statements(_ path: String) throws(Faults) -> [String] {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(path)
        } catch {
            throw Faults([Fault(Place(path), "can't be read: \(error.reason)")])
        }
        var turns: [(n: Int, text: String)] = []
        var faults: [Fault] = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
            do {
                let turn = try JSONLine(line)
                if let undone = turn.integer("undo") {
                    turns.removeAll { $0.n == undone }
                } else if let text = turn.text("text"), let n = turn.integer("n") {
                    if turn.text("role") ?? "buyer" == "buyer" { turns.append((n, text)) }
                } else {
                    faults.append(Fault(Place(path, line: number + 1, column: 1), "is no turn of a session"))
                }
            } catch {
                if number == lines.count - 1, bytes.last != UInt8(ascii: "\n") { break }
                faults.append(Fault(Place(path, line: number + 1, column: error.column), "expected \(error.expected)"))
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return turns.map(\.text)
    }
}
