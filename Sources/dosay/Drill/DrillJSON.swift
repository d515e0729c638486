import Coach
import Shelf

/// What a drill came to, for programs.
enum DrillJSON {
    static func object(_ session: DrillSession) -> JSON {
        let round = session.round
        return .object([
            ("day", .text(LocalDay.date(session.day))), ("cards", .list(round.answers.map { answer($0) })),
            ("put", .integer(round.cards.count)), ("skipped", .integer(round.skipped)),
            ("weakest", .optional(round.weakest?.card.id)),
            ("schedule", .list(session.deck.cards.compactMap { state($0, round.memory, session.day) })),
            ("knowledge", .text(session.knowledge.fingerprint)),
        ])
    }

    private static func answer(_ answer: DrillRound.Answer) -> JSON {
        .object([
            ("card", .text(answer.card.id)), ("statement", .text(answer.statement)), ("answer", .text(answer.text)),
            ("grade", .text(answer.grade.rawValue)),
            ("checks", .list(answer.checks.map { PracticeJSON.check($0) })),
            ("say", .optional(answer.card.say)), ("avoid", .optional(answer.card.avoid)),
            ("why", .text(answer.card.why)), ("due", .text(LocalDay.date(answer.state.due))),
            ("stability", .fraction(answer.state.memory.stability)),
            ("difficulty", .fraction(answer.state.memory.difficulty)),
        ])
    }

    /// How a card that is known stands.
    private static func state(_ card: DrillCard, _ memory: DrillMemory, _ day: Int) -> JSON? {
        memory[card.id].map { state in
            .object([
                ("card", .text(card.id)), ("reviews", .integer(state.reviews)),
                ("last", .text(LocalDay.date(state.day))), ("due", .text(LocalDay.date(state.due))),
                ("stability", .fraction(state.memory.stability)),
                ("difficulty", .fraction(state.memory.difficulty)),
                ("retrievability", .fraction(FSRS.retrievability(state.memory, after: day - state.day))),
            ])
        }
    }
}
