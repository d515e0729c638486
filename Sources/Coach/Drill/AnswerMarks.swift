/// The checks of one answer to something that was raised, whoever made them.
struct AnswerMarks {
    typealias Question = CallScorecard.Question

    private let marks: [Question: Bool]
    /// Whether a method came before the question that comes first.
    let cameBeforeAsking: Bool
    /// Whether something was asked that settles the matter.
    let asked: Bool

    /// - Parameter asked: Whether something was asked that settles the matter.
    init(_ checks: [AnswerCheck], asked: Bool) {
        self.init(checks.map { ($0.question, $0.passed, $0.quote) }, asked: asked)
    }

    /// Of a recorded call, where it counts for nothing what was asked besides.
    init(_ checks: [CallScorecard.Check]) {
        self.init(checks.map { ($0.question, $0.passed, $0.quote) }, asked: false)
    }

    private init(_ checks: [(question: Question, passed: Bool, quote: String)], asked: Bool) {
        marks = Dictionary(checks.map { ($0.question, $0.passed) }, uniquingKeysWith: { $0 && $1 })
        // Where nothing was asked and nothing named, there is nothing to quote.
        cameBeforeAsking = checks.contains { $0.question == .askedFirst && !$0.passed && !$0.quote.isEmpty }
        self.asked = asked
    }

    /// Whether it was due, and came.
    func passed(_ question: Question) -> Bool { marks[question] == true }
    /// Whether it was due, and didn't come.
    func failed(_ question: Question) -> Bool { marks[question] == false }
    /// Whether it was due.
    func has(_ question: Question) -> Bool { marks[question] != nil }

    var isSpotless: Bool { !marks.values.contains(false) }
}
