/// Hears what reps do in the turns of a call.
struct RepListening {
    let knowledge: Knowledge
    let ear: RepEar
    let claims: CitedClaims

    /// How sure a don't-say must be to be held against somebody.
    private static let sure = 0.5
    /// How sure it must be that something else was said or done.
    private static let likely = 0.4
    /// How sure it must be that a question is small talk.
    private static let plain = 0.9
    /// "Okay?" asks nothing.
    private static let fewestWords = 4
    /// How many of their turns later reps may still take back what they said.
    static let patience = 2

    /// What is on the table when a rep speaks: what the buyer raised last.
    struct Table {
        var intents: [HeardIntent] = []
        /// Whether a rep has asked since.
        var wasAsked = false
        var turn = 0
    }

    /// A move that was made, and the words it was made in.
    struct Made {
        let kind: Move.Kind
        let quote: String
    }

    /// What a rep does in a turn.
    struct Doings {
        var findings: [Finding] = []
        var moves: [Made] = []

        var takesBack: Bool { moves.contains { $0.kind == .takesBack } }
    }

    /// What a rep does in a turn.
    func hear(_ turn: Turn, _ table: inout Table) -> Doings {
        var findings: [Finding] = []
        var moves: [Made] = []
        // A question at the end of a turn comes before the buyer's answer all the same.
        var named: (regime: String, quote: String)?
        for heard in ear.hear(turn.text, about: Set(table.intents.map(\.intent))) {
            if let dontSay = knowledge.dontSay[id: heard.label] {
                if heard.confidence >= Self.sure {
                    findings.append(fault(dontSay, heard.quote))
                    if let regime = dontSay.steers, named == nil { named = (regime, heard.quote) }
                }
                continue
            }
            let move = knowledge.move(heard.label)
            if isQuestion(heard, move, table), move?.kind != .asks {
                table.wasAsked = true
                findings.append(question(heard.quote, table))
            }
            guard heard.confidence >= Self.likely, let move else { continue }
            moves.append(Made(kind: move.kind, quote: heard.quote))
            switch move.kind {
            case .toward:
                guard let regime = move.regime, let finding = steering(regime, heard.quote, table) else { break }
                findings.append(finding)
                if finding.kind == .doSay, named == nil { named = (regime, heard.quote) }
            case .limits, .laysOut, .breaksAnalogy: findings.append(fair(move, heard.quote, table))
            case .asks:
                table.wasAsked = true
                findings.append(question(heard.quote, table))
            case .takesBack:
                for at in findings.indices where findings[at].kind.isFault { findings[at].correctedIn = turn.index }
            case .declines, .dodges, .talk: break
            }
            findings += claims.cited(in: heard.quote)
        }
        if let named { findings += missed(named.regime, named.quote, &table) }
        return Doings(findings: unique(findings), moves: moves)
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

    private func fault(_ dontSay: DontSay, _ quote: String) -> Finding {
        let instead = dontSay.answeredBy.lazy.compactMap { knowledge.doSay($0) }.first
        return Finding(
            kind: .dontSay, phrase: dontSay.id, row: dontSay.row, regime: dontSay.steers, quote: quote,
            why: dontSay.why, doSay: instead?.text)
    }

    /// A regime was named or described: does it answer what is on the table? nil when nothing is, or nobody can say.
    private func steering(_ regime: String, _ quote: String, _ table: Table) -> Finding? {
        guard let raised = table.intents.first else { return nil }
        if let fitting = table.intents.first(where: { knowledge.table.answers($0.intent, with: regime) }) {
            let line = nearest(quote, regime, fitting.intent)
            return Finding(
                kind: .doSay, phrase: line?.id, regime: regime, quote: quote,
                why: line?.why ?? "it is what answers \(fitting.intent)")
        }
        guard Self.methods.contains(regime), let right = raised.regime else { return nil }
        let instead = knowledge.doSay.about(DoSay.topic(raised.intent, right)).first
        return Finding(
            kind: .wrongRegime, regime: regime, quote: quote,
            why: "\(raised.intent) is answered by \(right), and this steers to \(regime)", doSay: instead?.text)
    }

    /// The methods that cost a buyer a project when they are named for the wrong need. Saying where something runs or who
    /// may see it is never beside the point in that way.
    private static let methods: Set<String> = ["pre-training", "fine-tuning"]

    /// A method named before the question that the rule asks first: once per thing raised.
    private func missed(_ regime: String, _ quote: String, _ table: inout Table) -> [Finding] {
        guard !table.wasAsked, let raised = table.intents.first(where: \.asksFirst),
            let rule = knowledge.table.rule(for: raised.intent, [:])
        else { return [] }
        table.wasAsked = true
        let question = rule.questions.first.flatMap { knowledge.question($0) }
        return [
            Finding(
                kind: .missedQuestion, phrase: question?.id, regime: regime, quote: quote,
                why: "\(raised.intent) has no answer before it is known what for", doSay: question?.ask)
        ]
    }

    /// What ends in a question mark, a few words long, asks about what a buyer raised, unless it plainly is small talk.
    private func isQuestion(_ heard: RepEar.Heard, _ move: Move?, _ table: Table) -> Bool {
        guard heard.quote.last == "?", !table.intents.isEmpty else { return false }
        guard heard.quote.split(whereSeparator: \.isWhitespace).count >= Self.fewestWords else { return false }
        return move?.kind != .talk || heard.confidence < Self.plain
    }

    private func fair(_ move: Move, _ quote: String, _ table: Table) -> Finding {
        let line = table.intents.lazy.compactMap { nearest(quote, move.regime, $0.intent) }.first
        return Finding(
            kind: .doSay, phrase: line?.id, regime: move.regime, quote: quote, why: line?.why ?? "it \(move.means)")
    }

    private func question(_ quote: String, _ table: Table) -> Finding {
        let due = table.intents.lazy.compactMap { knowledge.table.rule(for: $0.intent, [:]) }
            .flatMap(\.questions).compactMap { knowledge.question($0) }
        let nearest = Wordings(quote).nearest(of: Array(due)) { $0.ask }
        return Finding(
            kind: .question, phrase: nearest?.id, quote: quote,
            why: nearest.map { "it settles \($0.settles)" } ?? "it finds out before it names a method")
    }

    /// The line to say that is nearest in words, among those of an intent and a regime.
    private func nearest(_ quote: String, _ regime: String?, _ intent: String) -> DoSay? {
        Wordings(quote).nearest(of: knowledge.doSay.about(DoSay.topic(intent, regime))) { $0.text }
    }

    /// The same thing said in two sentences of a turn counts once.
    private func unique(_ findings: [Finding]) -> [Finding] {
        var seen: Set<[String?]> = []
        return findings.filter { seen.insert([$0.kind.rawValue, $0.phrase ?? $0.quote]).inserted }
    }
}
