/// What a practice came to, as it was kept.
public struct PracticeResult: Sendable, Hashable {
    /// The points that were met of those that could be.
    public struct Score: Sendable, Hashable {
        public let met: Double
        public let of: Double

        public init(met: Double, of: Double) {
            self.met = met
            self.of = of
        }

        /// From 0 to 1; nil where nothing could be met.
        public var share: Double? { of > 0 ? min(1, max(0, met / of)) : nil }
    }

    /// A yes or a no to what is asked of an answer.
    public struct Check: Sendable, Hashable {
        /// The id of the question, such as `asked-first`. One that this program doesn't know counts like the others.
        public let question: String
        public let passed: Bool

        public init(question: String, passed: Bool) {
            self.question = question
            self.passed = passed
        }
    }

    /// A don't-say that was said, taken back or not.
    public struct DontSay: Sendable, Hashable {
        /// The row of its table; its name where it stands in none.
        public let row: String
        /// The rep's words.
        public let quote: String
        /// The line to say instead; nil when none is known.
        public let instead: String?
        public let isTakenBack: Bool

        public init(row: String, quote: String, instead: String?, isTakenBack: Bool) {
            self.row = row
            self.quote = quote
            self.instead = instead
            self.isTakenBack = isTakenBack
        }
    }

    /// One answer of the rep's.
    public struct Answer: Sendable, Hashable {
        /// What the buyer had on the table; nil: nothing.
        public let intent: String?
        public let checks: [Check]
        public let dontSays: [DontSay]

        public init(intent: String?, checks: [Check], dontSays: [DontSay]) {
            self.intent = intent
            self.checks = checks
            self.dontSays = dontSays
        }
    }

    /// When it was over.
    public let at: Moment
    /// The scenario's id.
    public let scenario: String
    public let outcome: Rehearsal.Outcome
    public let score: Score
    /// How often the rep stepped out for a hint.
    public let hints: Int
    public let answers: [Answer]

    public init(
        at: Moment, scenario: String, outcome: Rehearsal.Outcome, score: Score, hints: Int, answers: [Answer]
    ) {
        self.at = at
        self.scenario = scenario
        self.outcome = outcome
        self.score = score
        self.hints = hints
        self.answers = answers
    }

    public var dontSays: [DontSay] { answers.flatMap(\.dontSays) }
}
