import Coach
import Shelf

/// What `replay --format json` said at another time.
struct EarlierReplay {
    private var calls: [String: Verdicts] = [:]

    /// - Throws: `Faults` when the file isn't what `replay --format json` writes; `Refused` when it can't be read.
    init(reading path: String) throws {
        do {
            let report = try JSONLine(try Disk.read(path))
            guard report.has("calls"), report.has("knowledge") else {
                throw Faults([Fault(Place(path), "is not what dosay replay --format json writes")])
            }
            for call in report.objects("calls") { calls[call.text("file") ?? ""] = Verdicts(call) }
        } catch let malformed as JSONLine.Malformed {
            throw Faults([Fault(Place(path, line: 1, column: malformed.column), "expected \(malformed.expected)")])
        }
    }

    /// What is different in a call now, a line each. A call is the one of the same file.
    mutating func changes(in replayed: ReplayedCall) -> [String] {
        guard let earlier = calls.removeValue(forKey: replayed.file) else {
            return ["\(replayed.file): is new".inert]
        }
        return earlier.changes(to: Verdicts(replayed.call)).map {
            "\(replayed.file), turn \($0.turn): \($0.what)".inert
        }
    }

    /// The calls that weren't replayed this time, once all others were, a line each.
    var gone: [String] { calls.keys.sorted().map { "\($0): was not replayed".inert } }
}
