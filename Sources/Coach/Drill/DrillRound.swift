/// A round of cards as far as it has come. The same answers to the same cards give the same round.
public struct DrillRound: Sendable {
    /// An answer to a card, and what became of it.
    public struct Answer: Sendable {
        public let card: DrillCard
        public let statement: String
        public let text: String
        public let grade: Grade
        public let checks: [AnswerCheck]
        /// How the card stands after it.
        public let state: DrillMemory.State
        /// The reviews that it makes: that of the card, and of every other don't-say that was said.
        public let reviews: [DrillReview]
    }

    public let cards: [DrillCard]
    public private(set) var answers: [Answer] = []
    public private(set) var skipped = 0
    /// What the buyer says on the card that is up.
    public private(set) var statement = ""
    private var intent = ""
    private var put: Set<String> = []
    /// What is remembered of all cards by now.
    public private(set) var memory: DrillMemory
    private let deck: DrillDeck
    private let day: Int
    private let knowledge: Knowledge
    private let listener: CallListener

    /// - Parameter day: The day of the round, in the days of the memory.
    public init(
        _ cards: [DrillCard], _ deck: DrillDeck, _ memory: DrillMemory, on day: Int, _ knowledge: Knowledge,
        _ listener: CallListener
    ) {
        self.cards = cards
        self.deck = deck
        self.memory = memory
        self.day = day
        self.knowledge = knowledge
        self.listener = listener
        show()
    }

    /// Which card is up, from 1.
    public var number: Int { min(cards.count, answers.count + skipped + 1) }

    /// The card that is up; nil at the end.
    public var card: DrillCard? {
        let place = answers.count + skipped
        return cards.indices.contains(place) ? cards[place] : nil
    }

    /// Takes the rep's answer to the card that is up.
    ///
    /// - Returns: nil when the round is over.
    public mutating func hear(_ text: String) -> Answer? {
        guard let card else { return nil }
        let raised = knowledge.table.rule(for: intent, [:]).map {
            HeardIntent(
                intent: intent, confidence: 1, quote: statement, regime: $0.regime, rule: $0.id, asksFirst: $0.asksFirst
            )
        }
        let heard = listener.listen(text, turn: number, raised: raised, wasAsked: false)
        let did = Acts(heard.findings, heard.moves, about: intent, knowledge)
        let turn = Rehearsal.Turn(
            number: number, beat: card.id, buyer: statement, intent: intent, answer: text,
            acts: Act.Kind.allCases.filter { did.kinds.contains($0) }, findings: heard.findings, wasAsked: false,
            wasAnswered: false, did: did, patience: 0)
        let checks = AnswerCheck.all(of: turn, in: nil, knowledge)
        let grade = Grade(AnswerMarks(checks, asked: did.kinds.contains(.asks)), on: card)
        let reviews = [review(card.id, grade)] + slips(heard.findings, besides: card)
        for review in reviews { memory.take(review) }
        guard let state = memory[card.id] else { return nil }
        let answer = Answer(
            card: card, statement: statement, text: text, grade: grade, checks: checks, state: state, reviews: reviews)
        answers.append(answer)
        show()
        return answer
    }

    /// Passes the card that is up over: nothing is held against anybody.
    public mutating func skip() {
        guard card != nil else { return }
        skipped += 1
        show()
    }

    /// The answer that went worst; among equals that of the card that is remembered worst; nil when all went well.
    public var weakest: Answer? {
        answers.filter { $0.grade.number < Grade.good.number }
            .min { ($0.grade.number, $0.state.memory.stability) < ($1.grade.number, $1.state.memory.stability) }
    }

    /// Whoever says another don't-say than the card is about has missed that one too.
    private func slips(_ findings: [Finding], besides card: DrillCard) -> [DrillReview] {
        var seen: Set<String> = [card.id]
        return findings.filter { $0.kind == .dontSay && $0.correctedIn == nil }.compactMap(\.phrase)
            .map { DrillCard.id(.dontSay, $0) }.filter { deck[$0] != nil && seen.insert($0).inserted }
            .map { review($0, .again) }
    }

    private func review(_ card: String, _ grade: Grade) -> DrillReview {
        DrillReview(card: card, day: day, grade: grade, isDrilled: true)
    }

    private mutating func show() {
        guard let card else { return }
        (statement, intent) = deck.statement(on: card, reviews: memory[card.id]?.reviews ?? 0, besides: put)
        put.insert(statement)
    }
}
