/// How a call is scored, in words that are printed before anybody is.
public struct Rubric: Sendable, Hashable {
    public struct Check: Sendable, Hashable {
        public let question: CallScorecard.Question
        /// What a yes says of the reps, in a few words.
        public let name: String
        /// What is asked of the answer to something that a buyer raised.
        public let asks: String
        /// When the answer is yes.
        public let passes: String
        /// What to do better when it is no, told to whoever was scored.
        public let practise: String

        public init(question: CallScorecard.Question, name: String, asks: String, passes: String, practise: String) {
            self.question = question
            self.name = name
            self.asks = asks
            self.passes = passes
            self.practise = practise
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

    /// What a yes to a question says, as the rubric words it.
    public func name(of question: CallScorecard.Question) -> String {
        checks.first { $0.question == question }?.name ?? question.rawValue
    }

    public init(checks: [Check], figures: [Figure]) {
        self.checks = checks
        self.figures = figures
    }
}
