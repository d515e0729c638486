/// How a call is scored, in words that are printed before anybody is.
public struct Rubric: Sendable, Hashable {
    public struct Check: Sendable, Hashable {
        public let question: CallScorecard.Question
        /// What is asked of the answer to something that a buyer raised.
        public let asks: String
        /// When the answer is yes.
        public let passes: String

        public init(question: CallScorecard.Question, asks: String, passes: String) {
            self.question = question
            self.asks = asks
            self.passes = passes
        }
    }

    public struct Figure: Sendable, Hashable {
        /// As reports name it.
        public let id: String
        public let name: String
        public let means: String

        public init(id: String, name: String, means: String) {
            self.id = id
            self.name = name
            self.means = means
        }
    }

    public let checks: [Check]
    public let figures: [Figure]

    public init(checks: [Check], figures: [Figure]) {
        self.checks = checks
        self.figures = figures
    }
}
