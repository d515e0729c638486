import Classifier

/// What the sentences of a draft are held against.
struct VettingGround: Sendable {
    let reply: Reply
    let knowledge: Knowledge
    let listener: CallListener
    let frame: Frame
    let names: RegimeNames
    /// The sentences of the vetted reply, as words.
    let vetted: Set<[String]>
    /// The regimes that the buyer or the vetted lines name: they may be spoken of.
    let spokenOf: Set<String>
    /// The regimes that the vetted lines point to, whatever the ruling's are.
    let pointedTo: Set<String>
    /// The stems in the vetted reply.
    let vettedStems: Set<String>
    /// The same, and those in what the buyer said.
    let known: Set<String>
    let buyer: Statement
    /// The figures that may be stated, and those of them that are to be confirmed first.
    let figures: Set<SaidFigure>
    let unconfirmed: Set<SaidFigure>
    let buyerFigures: Set<SaidFigure>
    /// Every run of eight words in the system prompt that the vetted reply hasn't.
    let secret: Set<[String]>
    /// The lines not to say, as words.
    let slips: [(id: String, why: String, words: [String])]

    /// As many words running can't be chance.
    static let run = 8

    init(_ reply: Reply, _ knowledge: Knowledge, _ listener: CallListener, _ frame: Frame, systemPrompt: String) {
        self.reply = reply
        self.knowledge = knowledge
        self.listener = listener
        self.frame = frame
        names = RegimeNames(knowledge)
        let texts = Self.texts(reply)
        vetted = Set(texts.flatMap { text in ([text[...]] + Sentences.spoken(text)).map { Self.tokens(String($0)) } })
        buyer = Statement(reply.statement)
        let spoken = texts.map { Statement($0) }
        vettedStems = Set(spoken.flatMap { $0.spoken.map(\.key) })
        known = vettedStems.union(buyer.spoken.map(\.key))
        let lines = reply.doSay.map(\.text) + (reply.limit.map { [$0.say] } ?? [])
        spokenOf = Set(([buyer] + lines.map { Statement($0) }).flatMap(names.named).map(\.regime))
        pointedTo = Set(
            lines.flatMap { listener.acts(in: $0, about: reply.intent) }.compactMap { act in
                knowledge.move(act.label).flatMap { $0.kind == .toward ? $0.regime : nil }
            })
        figures = Set(spoken.flatMap { SaidFigure.all(in: $0) })
        unconfirmed = Set(reply.claims.filter(\.confirm).flatMap { SaidFigure.all(in: Statement($0.text)) })
            .subtracting(reply.claims.filter { !$0.confirm }.flatMap { SaidFigure.all(in: Statement($0.text)) })
        buyerFigures = Set(SaidFigure.all(in: buyer))
        secret = Set(Self.runs(Self.tokens(systemPrompt))).subtracting(texts.flatMap { Self.runs(Self.tokens($0)) })
        slips = knowledge.dontSay.map { ($0.id, $0.why, Self.tokens($0.text)) }
    }

    static func tokens(_ text: String) -> [String] { words(in: text).map(\.token) }

    /// Every run of so many words.
    static func runs(_ tokens: [String]) -> [[String]] {
        guard tokens.count >= run else { return [] }
        return (0...tokens.count - run).map { Array(tokens[$0..<$0 + run]) }
    }

    /// What the table has on what the buyer raised.
    var raised: HeardIntent {
        HeardIntent(
            intent: reply.intent, confidence: reply.confidence, quote: reply.statement, regime: reply.regime,
            rule: reply.rule, asksFirst: reply.asksFirst)
    }

    /// Whether a regime is one that the ruling has.
    func isRuled(_ regime: String) -> Bool { regime == reply.regime || regime == reply.also }

    /// What the ruling stands for, in words.
    var ruling: String {
        guard let regime = knowledge.regime(reply.regime) else { return "the ruling recommends no regime" }
        return "the ruling is \(regime.name)\(knowledge.regime(reply.also).map { " and \($0.name)" } ?? "")"
    }

    /// Everything in a reply that somebody has checked, and that may be said.
    private static func texts(_ reply: Reply) -> [String] {
        reply.doSay.map(\.text) + reply.questions.map(\.text) + reply.claims.map(\.text)
            + [reply.why, reply.limit?.say, reply.clock, reply.heard].compactMap { $0 }
            + (reply.analogy.map { [$0.analog, $0.holds, $0.breaks] } ?? [])
    }
}
