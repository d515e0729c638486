/// What a practice or a recorded call says about cards: what was missed makes a card known, and what was done right counts for
/// cards that are known already.
public struct DrillFeed: Sendable {
    /// What one of them says about a card.
    public struct Review: Sendable, Hashable {
        public let card: String
        /// Never easy: nobody had to remember it out of the blue.
        public let grade: Grade
        /// The turn that shows it.
        public let turn: Int
        /// The rep's words that show it; empty when what was wanted never came.
        public let quote: String
    }

    private let deck: DrillDeck
    /// The ids of the cards that are known.
    private let known: Set<String>

    public init(_ deck: DrillDeck, _ memory: DrillMemory) {
        self.deck = deck
        known = memory.cards
    }

    /// What a practice says: one review a card, the worst.
    public func reviews(of debrief: Debrief) -> [Review] {
        let answers = debrief.turns.compactMap { review in
            review.turn.intent.map {
                Answer(
                    intent: $0, turn: review.turn.number,
                    marks: AnswerMarks(review.checks, asked: review.turn.acts.contains(.asks)),
                    quote: review.checks.first { !$0.passed && !$0.quote.isEmpty }?.quote ?? "")
            }
        }
        // What a trainer overruled wasn't said.
        let counting = debrief.turns.filter { review in
            !review.checks.contains { $0.question == .noDontSay && $0.override?.passed == true }
        }
        return reviews(
            answers, counting.flatMap { review in review.turn.findings.map { (review.turn.number, $0) } })
    }

    /// What a recorded call says: one review a card, the worst. Turns count from 0.
    public func reviews(of call: HeardCall) -> [Review] {
        let raised = call.turns.flatMap { turn in turn.intents.map { (turn: turn.turn.index, intent: $0.intent) } }
        let answers = raised.map { raised in
            let checks = call.scorecard.checks.filter { $0.raisedIn == raised.turn && $0.intent == raised.intent }
            let fault = checks.first { !$0.passed && !$0.quote.isEmpty }
            return Answer(
                intent: raised.intent, turn: fault?.turn ?? checks.lazy.compactMap(\.turn).first ?? raised.turn,
                marks: AnswerMarks(checks), quote: fault?.quote ?? "")
        }
        return reviews(answers, call.turns.flatMap { turn in turn.findings.map { (turn.turn.index, $0) } })
    }

    /// An answer to something that was raised.
    private struct Answer {
        let intent: String
        let turn: Int
        let marks: AnswerMarks
        let quote: String
    }

    private func reviews(_ answers: [Answer], _ findings: [(turn: Int, finding: Finding)]) -> [Review] {
        let said = findings.compactMap { turn, finding -> Review? in
            guard finding.kind == .dontSay, let phrase = finding.phrase else { return nil }
            return Review(
                card: DrillCard.id(.dontSay, phrase), grade: finding.correctedIn == nil ? .again : .hard, turn: turn,
                quote: finding.quote)
        }
        return worst(said + answers.flatMap { answered($0) })
    }

    /// What an answer says about the intent's card, and about the don't-says that it steered clear of.
    private func answered(_ answer: Answer) -> [Review] {
        func review(_ card: DrillCard) -> Review {
            let grade = Grade(answer.marks, on: card)
            return Review(
                card: card.id, grade: grade == .easy ? .good : grade, turn: answer.turn,
                quote: grade == .again ? answer.quote : "")
        }
        let avoided = deck.temptations(of: answer.intent).map(review).filter { $0.grade == .good }
        return avoided
            + (deck.card(of: answer.intent).flatMap { isDue($0, answer.marks) ? review($0) : nil }.map { [$0] } ?? [])
    }

    /// Whether an answer was due for what a card is about: a question that was asked before isn't due again.
    private func isDue(_ card: DrillCard, _ marks: AnswerMarks) -> Bool {
        switch card.kind {
        case .dontSay: true
        case .ask: marks.has(.askedFirst)
        case .answer: marks.has(card.regime == nil ? .answered : .rightRegime) || marks.failed(.noWrongRegime)
        }
    }

    /// One review a card, in the order in which cards first came up: the first of the worst. What went well counts only for cards
    /// that are known.
    private func worst(_ reviews: [Review]) -> [Review] {
        var order: [String] = []
        var worst: [String: Review] = [:]
        for review in reviews where deck[review.card] != nil {
            guard let before = worst[review.card] else {
                order.append(review.card)
                worst[review.card] = review
                continue
            }
            if review.grade.number < before.grade.number { worst[review.card] = review }
        }
        return order.compactMap { worst[$0] }.filter { $0.grade != .good || known.contains($0.card) }
    }
}
