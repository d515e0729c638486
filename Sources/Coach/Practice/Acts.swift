/// What a rep did in one answer.
struct Acts: Sendable, Hashable {
    let kinds: Set<Act.Kind>
    /// The don't-says that were left standing.
    private let phrases: Set<String>

    /// - Parameter intent: What the answer answers; nil: nothing is on the table.
    init(_ findings: [Finding], _ moves: [RepListening.Made], about intent: String?, _ knowledge: Knowledge) {
        let standing = findings.filter { $0.correctedIn == nil }
        var kinds: Set<Act.Kind> = []
        for finding in standing {
            switch finding.kind {
            case .dontSay: kinds.insert(.dontSay)
            case .doSay:
                kinds.insert(.doSay)
                if Self.isRight(finding, for: intent, knowledge) { kinds.insert(.rightRegime) }
            case .question: kinds.insert(.asks)
            case .missedQuestion: kinds.insert(.missedQuestion)
            case .wrongRegime: kinds.insert(.wrongRegime)
            case .staleClaim: kinds.insert(.staleClaim)
            }
        }
        for move in moves {
            switch move.kind {
            case .takesBack: kinds.insert(.takesBack)
            case .dodges: kinds.insert(.dodges)
            case .breaksAnalogy: kinds.insert(.breaksAnalogy)
            case .declines: kinds.insert(.declines)
            case .toward, .limits, .laysOut, .asks, .talk: break
            }
        }
        self.kinds = kinds
        phrases = Set(
            standing.filter { $0.kind == .dontSay }.compactMap { $0.phrase.flatMap { knowledge.dontSay[id: $0] } }
                .flatMap { [$0.id] + $0.rows })
    }

    /// Whether a good line names or describes what answers an intent.
    static func isRight(_ finding: Finding, for intent: String?, _ knowledge: Knowledge) -> Bool {
        guard finding.kind == .doSay, let regime = finding.regime, let intent else { return false }
        return knowledge.table.answers(intent, with: regime)
    }

    func has(_ act: Act) -> Bool {
        guard act.kind != .any else { return true }
        return kinds.contains(act.kind) && (act.phrase.map { phrases.contains($0) } ?? true)
    }

    /// What all of it costs of the buyer's patience.
    var cost: Int { kinds.isEmpty ? Act.Kind.costOfNothing : kinds.reduce(0) { $0 + $1.cost } }
}
