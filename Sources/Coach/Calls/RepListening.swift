import Classifier

/// Hears what reps do in the turns of calls, one after the other.
final class RepListening {
    private let lookups: Lookups
    private let ear: RepEar
    private let claims: CitedClaims
    private let reader: Reader

    init(knowledge: Knowledge, ear: RepEar, claims: CitedClaims) {
        self.ear = ear
        self.claims = claims
        lookups = Lookups(knowledge)
        reader = Reader(ear.model)
    }

    /// How sure a don't-say must be to be held against somebody.
    private static let sure = 0.5
    /// How sure it must be that something else was said or done.
    private static let likely = 0.4
    /// How many of their turns later reps may still take back what they said.
    private static let patience = 2

    /// What is on the table when a rep speaks: what the buyer raised last.
    struct Table {
        var intents: [HeardIntent] = []
        /// Whether a rep has asked since.
        var wasAsked = false
        var turn = 0
    }

    /// What a rep does in a turn.
    func hear(_ turn: Turn, _ table: inout Table) -> (findings: [Finding], takesBack: Bool) {
        var findings: [Finding] = []
        var takesBack = false
        let weights = ear.weights(about: Set(table.intents.map(\.intent)))
        for sentence in Sentences.spoken(turn.text) {
            let sentence = Statement(String(sentence))
            for heard in ear.hear(sentence, weights, reader) {
                switch lookups.label(heard.label) {
                case .dontSay(let dontSay, let instead):
                    guard heard.confidence >= Self.sure else { continue }
                    findings += faults(dontSay, instead, heard.quote, &table)
                case .move(let move):
                    guard heard.confidence >= Self.likely else { continue }
                    if move.kind == .takesBack {
                        takesBack = true
                        for at in findings.indices where findings[at].kind.isFault {
                            findings[at].correctedIn = turn.index
                        }
                    }
                    // Moves are heard in whole sentences.
                    findings += self.findings(move, sentence, &table) + claims.cited(in: sentence)
                case nil: continue
                }
            }
        }
        return (unique(findings), takesBack)
    }

    private func findings(_ move: Move, _ sentence: Statement, _ table: inout Table) -> [Finding] {
        switch move.kind {
        case .toward: return steering(move.regime, sentence, &table)
        case .limits, .laysOut, .breaksAnalogy: return [fair(move, sentence, table)]
        case .asks:
            table.wasAsked = true
            return [question(sentence, table)]
        case .takesBack, .declines, .dodges, .talk: return []
        }
    }

    /// Marks what was left standing in the turns before as taken back.
    static func correct(_ turns: inout [HeardTurn], in index: Int) {
        var left = patience
        for at in turns.indices.reversed() where turns[at].turn.role == .rep {
            guard left > 0 else { return }
            left -= 1
            for finding in turns[at].findings.indices where turns[at].findings[finding].kind.isFault {
                if turns[at].findings[finding].correctedIn == nil { turns[at].findings[finding].correctedIn = index }
            }
        }
    }

    private func faults(
        _ dontSay: DontSay, _ instead: DoSay?, _ quote: String, _ table: inout Table
    ) -> [Finding] {
        let finding = Finding(
            kind: .dontSay, phrase: dontSay.id, row: dontSay.row, regime: dontSay.steers, quote: quote,
            why: dontSay.why, doSay: instead?.text)
        return [finding] + (dontSay.steers.map { missed($0, quote, &table) } ?? [])
    }

    /// A method was named: does it answer what is on the table, and was it time to name it?
    private func steering(_ regime: String?, _ sentence: Statement, _ table: inout Table) -> [Finding] {
        guard let regime, let raised = table.intents.first else { return [] }
        if let fitting = table.intents.first(where: { lookups.fits(regime, $0.intent) }) {
            let line = Wordings(sentence).nearest(of: lookups.lines(fitting.intent, regime))
            return [
                Finding(
                    kind: .doSay, phrase: line?.id, regime: regime, quote: sentence.text,
                    why: line?.why ?? "it is what answers \(fitting.intent)")
            ] + missed(regime, sentence.text, &table)
        }
        guard Self.methods.contains(regime), let right = raised.regime else { return [] }
        let instead = lookups.lines(raised.intent, right).first?.line
        return [
            Finding(
                kind: .wrongRegime, regime: regime, quote: sentence.text,
                why: "\(raised.intent) is answered by \(right), and this steers to \(regime)", doSay: instead?.text)
        ]
    }

    /// The methods that cost a buyer a project when they are named for the wrong need. Saying where something runs or who
    /// may see it is never beside the point in that way.
    private static let methods: Set<String> = ["pre-training", "fine-tuning"]

    /// A method named before the question that the rule asks first: once per thing raised.
    private func missed(_ regime: String, _ quote: String, _ table: inout Table) -> [Finding] {
        guard !table.wasAsked, let raised = table.intents.first(where: \.asksFirst),
            let rule = lookups.rule(for: raised.intent)
        else { return [] }
        table.wasAsked = true
        let question = rule.questions.first.flatMap { lookups.question($0)?.line }
        return [
            Finding(
                kind: .missedQuestion, phrase: question?.id, regime: regime, quote: quote,
                why: "\(raised.intent) has no answer before it is known what for", doSay: question?.ask)
        ]
    }

    private func fair(_ move: Move, _ sentence: Statement, _ table: Table) -> Finding {
        let words = Wordings(sentence)
        let line = table.intents.lazy.compactMap { [lookups] in
            words.nearest(of: lookups.lines($0.intent, move.regime))
        }.first
        return Finding(
            kind: .doSay, phrase: line?.id, regime: move.regime, quote: sentence.text,
            why: line?.why ?? "it \(move.means)")
    }

    private func question(_ sentence: Statement, _ table: Table) -> Finding {
        let due = table.intents.compactMap { lookups.rule(for: $0.intent) }
            .flatMap(\.questions).compactMap { lookups.question($0) }
        let nearest = Wordings(sentence).nearest(of: due)
        return Finding(
            kind: .question, phrase: nearest?.id, quote: sentence.text,
            why: nearest.map { "it settles \($0.settles)" } ?? "it finds out before it names a method")
    }

    /// The same thing said in two sentences of a turn counts once.
    private func unique(_ findings: [Finding]) -> [Finding] {
        var seen: Set<[String?]> = []
        return findings.filter { seen.insert([$0.kind.rawValue, $0.phrase ?? $0.quote]).inserted }
    }
}
