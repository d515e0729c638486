/// Every card that knowledge makes: one for each don't-say, and one for each intent.
public struct DrillDeck: Sendable {
    /// Don't-says first, the commonest ahead; then intents in their order.
    public let cards: [DrillCard]
    private let places: [String: Int]
    /// What buyers say, by intent.
    private let statements: [String: [String]]

    public init(_ knowledge: Knowledge) {
        let statements = Dictionary(
            knowledge.intents.filter { $0.id != Intent.outside && !$0.examples.isEmpty }.map { ($0.id, $0.examples) },
            uniquingKeysWith: { $1 })
        let dontSays = knowledge.dontSay.compactMap { dontSay -> (card: DrillCard, weight: (Int, Int))? in
            let intents = dontSay.intents.filter { statements[$0] != nil }
            guard !intents.isEmpty else { return nil }
            return (DrillCard(dontSay, intents, knowledge), (dontSay.rows.count, intents.count))
        }
        // Common is what several tables of the documents warn of, and what is heard in most conversations.
        let common = dontSays.enumerated().sorted {
            ($1.element.weight.0, $1.element.weight.1, $0.offset) < (
                $0.element.weight.0, $0.element.weight.1, $1.offset
            )
        }
        cards =
            common.map(\.element.card)
            + knowledge.intents.filter { statements[$0.id] != nil }.compactMap { DrillCard($0, knowledge) }
        places = Dictionary(cards.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.statements = statements
    }

    /// The card with an id; nil when the knowledge makes none, or no longer.
    public subscript(id: String) -> DrillCard? { places[id].map { cards[$0] } }

    /// The card about what answers an intent, or what is asked about it first.
    public func card(of intent: String) -> DrillCard? {
        self[DrillCard.id(.ask, intent)] ?? self[DrillCard.id(.answer, intent)]
    }

    /// The cards about don't-says that an intent tempts into.
    func temptations(of intent: String) -> [DrillCard] {
        cards.filter { $0.kind == .dontSay && $0.intents.contains(intent) }
    }

    /// What a buyer says on a card, another each time, so that no wording is learned.
    ///
    /// - Parameters:
    ///   - reviews: How often the card has come up.
    ///   - put: What was said in this round already.
    public func statement(on card: DrillCard, reviews: Int, besides put: Set<String> = []) -> (
        text: String, intent: String
    ) {
        let all = card.intents.flatMap { intent in
            (statements[intent] ?? []).enumerated().map { (text: $1, intent: intent, turn: $0) }
        }
        // Every intent has its turn before one comes again.
        let ordered = all.enumerated().sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
            .map(\.element)
        guard !ordered.isEmpty else { return ("", "") }
        let from = (0..<ordered.count).map { ordered[(reviews + $0) % ordered.count] }
        let chosen = from.first { !put.contains($0.text) } ?? from[0]
        return (chosen.text, chosen.intent)
    }
}

extension DrillCard {
    fileprivate init(_ dontSay: DontSay, _ intents: [String], _ knowledge: Knowledge) {
        let line = dontSay.answeredBy.lazy.compactMap { knowledge.doSay($0) }.first
        self.init(
            kind: .dontSay, about: dontSay.id, intents: intents, regime: nil, say: line?.text, avoid: dontSay.text,
            why: dontSay.why, source: dontSay.source)
    }

    /// nil for an intent that the table doesn't know.
    fileprivate init?(_ intent: Intent, _ knowledge: Knowledge) {
        guard let rule = knowledge.table.rule(for: intent.id, [:]) else { return nil }
        let due = Due(intent.id, knowledge)
        let avoid = knowledge.dontSay.first(about: intent.id) { _ in true }
        let isAsked = due.question != nil
        self.init(
            kind: isAsked ? .ask : .answer, about: intent.id, intents: [intent.id], regime: rule.regime,
            say: due.question?.ask ?? due.line?.text, avoid: avoid?.text,
            why: (isAsked ? nil : due.line?.why) ?? intent.means,
            source: due.question?.source ?? due.line?.source ?? intent.source)
    }
}
