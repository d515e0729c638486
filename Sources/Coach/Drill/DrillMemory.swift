/// One time that a card came up.
public struct DrillReview: Sendable, Hashable {
    /// The card's id.
    public let card: String
    /// Days since some fixed day.
    public let day: Int
    public let grade: Grade
    /// Whether it was put in a drill; else it came up in a practice or a call.
    public let isDrilled: Bool

    public init(card: String, day: Int, grade: Grade, isDrilled: Bool) {
        self.card = card
        self.day = day
        self.grade = grade
        self.isDrilled = isDrilled
    }
}

/// What is remembered of cards, as reviews tell it.
public struct DrillMemory: Sendable {
    /// How a card stands.
    public struct State: Sendable, Hashable {
        public let memory: FSRS.Memory
        /// How often it has come up.
        public let reviews: Int
        /// The day of the last time.
        public let day: Int
        /// The day from which on it is to come again.
        public let due: Int
    }

    private var states: [String: State] = [:]

    /// - Parameter reviews: In any order; those of one day in that in which they were made.
    public init(_ reviews: [DrillReview] = []) {
        let ordered = reviews.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        for (_, review) in ordered { take(review) }
    }

    /// The ids of the cards that have come up.
    public var cards: Set<String> { Set(states.keys) }

    public subscript(card: String) -> State? { states[card] }

    /// Takes a review that is no earlier than those before.
    public mutating func take(_ review: DrillReview) {
        let before = states[review.card]
        let memory = FSRS.memory(
            after: review.grade, of: before?.memory, days: max(0, review.day - (before?.day ?? review.day)))
        // What was missed elsewhere is drilled at the first opportunity.
        let isMissed = !review.isDrilled && review.grade.number < Grade.good.number
        states[review.card] = State(
            memory: memory, reviews: (before?.reviews ?? 0) + 1, day: review.day,
            due: review.day + (isMissed ? 0 : FSRS.interval(memory)))
    }
}
