import Coach
import Shelf

/// What `replay --format json` said at another time.
struct EarlierReplay {
    private struct Turn {
        let intent: String?
        let findings: [String]
    }

    private var calls: [String: [Int: Turn]] = [:]

    /// - Throws: `Faults` when the file isn't what `replay --format json` writes; `Refused` when it can't be read.
    init(reading path: String) throws {
        do {
            let report = try JSONLine(try Disk.read(path))
            guard report.has("calls"), report.has("knowledge") else {
                throw Faults([Fault(Place(path), "is not what dosay replay --format json writes")])
            }
            for call in report.objects("calls") { calls[call.text("file") ?? ""] = Self.turns(call) }
        } catch let malformed as JSONLine.Malformed {
            throw Faults([Fault(Place(path, line: 1, column: malformed.column), "expected \(malformed.expected)")])
        }
    }

    /// What is different in a call now, a line each. A call is the one of the same file.
    mutating func changes(in replayed: ReplayedCall) -> [String] {
        guard let earlier = calls.removeValue(forKey: replayed.file) else {
            return ["\(replayed.file): is new".inert]
        }
        var now: [Int: Turn] = [:]
        for heard in replayed.call.turns {
            let intent = heard.confidence.map { _ in heard.intents.first?.intent ?? Intent.outside }
            now[heard.turn.index] = Turn(
                intent: intent, findings: heard.findings.map { Self.words($0.kind.rawValue, $0.phrase, $0.quote) })
        }
        return Set(now.keys).union(earlier.keys).sorted().flatMap { index in
            Self.changes(from: earlier[index], to: now[index]).map { "\(replayed.file), turn \(index): \($0)".inert }
        }
    }

    /// The calls that weren't replayed this time, once all others were, a line each.
    var gone: [String] { calls.keys.sorted().map { "\($0): was not replayed".inert } }

    private static func turns(_ call: JSONLine) -> [Int: Turn] {
        var turns: [Int: Turn] = [:]
        for turn in call.objects("turns") {
            guard let index = turn.integer("turn") else { continue }
            turns[index] = Turn(
                intent: turn.text("intent"),
                findings: turn.objects("findings").map {
                    words($0.text("kind") ?? "", $0.text("phrase"), $0.text("quote") ?? "")
                })
        }
        return turns
    }

    private static func changes(from earlier: Turn?, to now: Turn?) -> [String] {
        guard let earlier else { return ["is new"] }
        guard let now else { return ["is gone"] }
        var lines: [String] = []
        if earlier.intent != now.intent { lines.append("\(earlier.intent ?? "nothing") → \(now.intent ?? "nothing")") }
        lines += earlier.findings.filter { !now.findings.contains($0) }.map { "gone: \($0)" }
        return lines + now.findings.filter { !earlier.findings.contains($0) }.map { "appeared: \($0)" }
    }

    private static func words(_ kind: String, _ phrase: String?, _ quote: String) -> String {
        "\(kind)\(phrase.map { " \($0)" } ?? "") “\(quote)”"
    }
}
