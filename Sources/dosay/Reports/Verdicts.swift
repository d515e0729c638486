import Coach
import Shelf

/// What was made of each turn of a call, to be held against what was made of it at another time or by another knowledge.
struct Verdicts {
    private struct Turn: Equatable {
        let intent: String?
        let regime: String?
        let findings: [String]
    }

    private let turns: [Int: Turn]

    init(_ call: HeardCall) {
        var turns: [Int: Turn] = [:]
        for heard in call.turns {
            turns[heard.turn.index] = Turn(
                intent: heard.confidence.map { _ in heard.intents.first?.intent ?? Intent.outside },
                regime: heard.intents.first?.regime,
                findings: heard.findings.map { Self.words($0.kind.rawValue, $0.phrase, $0.quote) })
        }
        self.turns = turns
    }

    /// Of a call as `replay --format json` writes it.
    init(_ call: JSONLine) {
        var turns: [Int: Turn] = [:]
        for turn in call.objects("turns") {
            guard let index = turn.integer("turn") else { continue }
            turns[index] = Turn(
                intent: turn.text("intent"), regime: turn.text("regime"),
                findings: turn.objects("findings").map {
                    Self.words($0.text("kind") ?? "", $0.text("phrase"), $0.text("quote") ?? "")
                })
        }
        self.turns = turns
    }

    /// What others make of it otherwise, in order.
    func changes(to other: Verdicts) -> [(turn: Int, what: String)] {
        Set(turns.keys).union(other.turns.keys).sorted().flatMap { index in
            Self.changes(from: turns[index], to: other.turns[index]).map { (index, $0) }
        }
    }

    private static func changes(from earlier: Turn?, to now: Turn?) -> [String] {
        guard let earlier else { return ["is new"] }
        guard let now else { return ["is gone"] }
        var lines: [String] = []
        if earlier.intent != now.intent { lines.append("\(earlier.intent ?? "nothing") → \(now.intent ?? "nothing")") }
        if earlier.regime != now.regime {
            lines.append("answered by \(earlier.regime ?? "nothing") → \(now.regime ?? "nothing")")
        }
        lines += earlier.findings.filter { !now.findings.contains($0) }.map { "gone: \($0)" }
        return lines + now.findings.filter { !earlier.findings.contains($0) }.map { "appeared: \($0)" }
    }

    private static func words(_ kind: String, _ phrase: String?, _ quote: String) -> String {
        "\(kind)\(phrase.map { " \($0)" } ?? "") “\(quote)”"
    }
}
