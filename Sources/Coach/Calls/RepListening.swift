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
    private static let sure = 0.6
    /// How sure it must be that something else was said or done.
    private static let likely = 0.4
    /// How sure it must be that a question is small talk.
    private static let plain = 0.9
    /// "Okay?" asks nothing.
    private static let fewestWords = 4
    /// How likely a don't-say must be in a sentence together with those around it: "no new training run" is none after "you'd swap the table".
    /// On the development calls that was the one false finding, and nothing right was lost; on the replies one right finding was.
    private static let supported = 0.05
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
        let weights = ear.weights(about: Set(table.intents.map(\.intent)))
        let sentences = Sentences.spoken(turn.text)
        for (at, text) in sentences.enumerated() {
            let sentence = Statement(String(text))
            for heard in ear.hear(sentence, weights, reader) {
                switch lookups.label(heard.label) {
                case .dontSay(let dontSay, let instead):
                    findings += claims.cited(in: sentence)
                    guard heard.confidence >= Self.sure, isSupported(heard.label, at, sentences, weights) else {
                        continue
                    }
                    findings.append(fault(dontSay, instead, heard.quote))
                    if let regime = dontSay.steers, named == nil { named = (regime, heard.quote) }
                case .move(let move):
                    // Moves are heard in whole sentences.
                    if isQuestion(heard, move, table) {
                        table.wasAsked = true
                        findings.append(question(sentence, table))
                    }
                    guard heard.confidence >= Self.likely else {
                        findings += claims.cited(in: sentence)
                        continue
                    }
                    moves.append(Made(kind: move.kind, quote: heard.quote))
                    if move.kind == .takesBack {
                        for at in findings.indices where findings[at].kind.isFault {
                            findings[at].correctedIn = turn.index
                        }
                    }
                    let made = finding(move, sentence, table)
                    if made?.kind == .doSay, move.kind == .toward, named == nil, let regime = move.regime {
                        named = (regime, sentence.text)
                    }
                    findings += made.map { [$0] } ?? []
                    // Who refuses a figure, or corrects it, cites none.
                    if ![.declines, .takesBack].contains(move.kind) { findings += claims.cited(in: sentence) }
                case nil: continue
                }
            }
        }
        if let named { findings += missed(named.regime, named.quote, &table) }
        return Doings(findings: unique(findings), moves: moves)
    }

    /// What a text's sentences do, one by one, in answer to some intent.
    func acts(in text: String, about intent: String) -> [RepEar.Heard] {
        let weights = ear.weights(about: [intent])
        return Sentences.spoken(text).flatMap { ear.hear(Statement(String($0)), weights, reader) }
    }

    private func finding(_ move: Move, _ sentence: Statement, _ table: Table) -> Finding? {
        switch move.kind {
        case .toward: move.regime.flatMap { steering($0, sentence, table) }
        case .limits, .laysOut, .breaksAnalogy: fair(move, sentence, table)
        case .asks, .takesBack, .declines, .dodges, .talk: nil
        }
    }

    /// What sounds like a question that settles something is one. So is what ends in a question mark and is a few words long once a
    /// buyer has raised something, unless it plainly is small talk.
    private func isQuestion(_ heard: RepEar.Heard, _ move: Move, _ table: Table) -> Bool {
        if move.kind == .asks, heard.confidence >= Self.likely { return true }
        guard heard.quote.last == "?", !table.intents.isEmpty else { return false }
        guard heard.quote.split(whereSeparator: \.isWhitespace).count >= Self.fewestWords else { return false }
        // "What should it do?" is all function words, of which nothing can be learned.
        return move.kind != .talk || heard.confidence < Self.plain || FunctionWords.areAll(in: heard.quote)
    }

    /// Whether the sentences around one leave room for what was heard in it.
    private func isSupported(
        _ label: String, _ at: Int, _ sentences: [Substring], _ weights: [Double]
    ) -> Bool {
        guard sentences.count > 1 else { return true }
        let around = sentences[max(0, at - 1)...min(at + 1, sentences.count - 1)].joined(separator: " ")
        return ear.share(of: label, in: around, weights, reader) >= Self.supported
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

    private func fault(_ dontSay: DontSay, _ instead: DoSay?, _ quote: String) -> Finding {
        Finding(
            kind: .dontSay, phrase: dontSay.id, row: dontSay.row, regime: dontSay.steers, quote: quote,
            why: dontSay.why, doSay: instead?.text)
    }

    /// A regime was named or described: does it answer what is on the table? nil when nothing is, or nobody can say.
    private func steering(_ regime: String, _ sentence: Statement, _ table: Table) -> Finding? {
        guard let raised = table.intents.first else { return nil }
        if let fitting = table.intents.first(where: { lookups.fits(regime, $0.intent) }) {
            let line = Wordings(sentence).nearest(of: lookups.lines(fitting.intent, regime))
            return Finding(
                kind: .doSay, phrase: line?.id, regime: regime, quote: sentence.text,
                why: line?.why ?? "it is what answers \(fitting.intent)")
        }
        guard Self.methods.contains(regime), let right = raised.regime else { return nil }
        let instead = lookups.lines(raised.intent, right).first?.line
        return Finding(
            kind: .wrongRegime, regime: regime, quote: sentence.text,
            why: "\(raised.intent) is answered by \(right), and this steers to \(regime)", doSay: instead?.text)
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
