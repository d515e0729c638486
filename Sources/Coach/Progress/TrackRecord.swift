/// What practices show when they are laid side by side: where checks fail, and which don't-says come again.
public struct TrackRecord: Sendable {
    /// How answers to an intent did.
    public struct Intent: Sendable, Hashable {
        public let intent: String
        public fileprivate(set) var answers = 0
        public fileprivate(set) var tally = Tally()
        /// The questions that got a no, the most frequent first.
        public fileprivate(set) var failed: [Failed] = []

        /// Whether there is enough of it to be held against others.
        public var isRanked: Bool { tally.of >= TrackRecord.fewestChecks }
    }

    /// How often the answer to a question was no.
    public struct Failed: Sendable, Hashable {
        public let question: String
        public let count: Int
    }

    /// How answers did on one question.
    public struct Question: Sendable, Hashable {
        public let question: String
        public let tally: Tally
    }

    /// A don't-say that was said, however it was worded.
    public struct Row: Sendable, Hashable {
        public let row: String
        public fileprivate(set) var said = 0
        public fileprivate(set) var takenBack = 0
        /// In how many practices.
        public fileprivate(set) var practices = 0
        /// When it was said last, the words and what to say instead.
        public fileprivate(set) var last: Moment
        public fileprivate(set) var quote: String
        public fileprivate(set) var instead: String?
    }

    /// An intent with fewer checks isn't ranked.
    public static let fewestChecks = 3

    /// The intents that were on the table: those that are ranked first, the weakest before the others; of equals the one
    /// with more checks.
    public let intents: [Intent]
    /// In the order in which a scorecard asks, those it doesn't know last.
    public let questions: [Question]
    /// The most often said first.
    public let rows: [Row]

    /// - Parameter results: In the order of time.
    init(_ results: [PracticeResult]) {
        let answers = results.flatMap(\.answers)
        intents = Self.intents(answers)
        questions = Self.questions(answers)
        rows = Self.rows(results)
    }

    private static func intents(_ answers: [PracticeResult.Answer]) -> [Intent] {
        var intents: [String: Intent] = [:]
        var failed: [String: [String: Int]] = [:]
        for answer in answers {
            guard let id = answer.intent else { continue }
            intents[id, default: Intent(intent: id)].answers += 1
            for check in answer.checks {
                intents[id]?.tally.count(check.passed)
                if !check.passed { failed[id, default: [:]][check.question, default: 0] += 1 }
            }
        }
        for (id, questions) in failed {
            intents[id]?.failed = questions.map { Failed(question: $0.key, count: $0.value) }
                .sorted { (-$0.count, place($0.question), $0.question) < (-$1.count, place($1.question), $1.question) }
        }
        return intents.values.sorted { a, b in
            if a.isRanked != b.isRanked { return a.isRanked }
            return (a.tally.share ?? 1, -a.tally.of, a.intent) < (b.tally.share ?? 1, -b.tally.of, b.intent)
        }
    }

    private static func questions(_ answers: [PracticeResult.Answer]) -> [Question] {
        var tallies: [String: Tally] = [:]
        for check in answers.flatMap(\.checks) { tallies[check.question, default: Tally()].count(check.passed) }
        return tallies.map { Question(question: $0.key, tally: $0.value) }
            .sorted { (place($0.question), $0.question) < (place($1.question), $1.question) }
    }

    private static func rows(_ results: [PracticeResult]) -> [Row] {
        var rows: [String: Row] = [:]
        for result in results {
            var seen: Set<String> = []
            for said in result.dontSays {
                var row = rows[said.row] ?? Row(row: said.row, last: result.at, quote: said.quote)
                row.said += 1
                row.takenBack += said.isTakenBack ? 1 : 0
                row.practices += seen.insert(said.row).inserted ? 1 : 0
                row.last = result.at
                row.quote = said.quote
                row.instead = said.instead ?? row.instead
                rows[said.row] = row
            }
        }
        return rows.values.sorted {
            ($1.said, $1.practices, $1.last, $0.row) < ($0.said, $0.practices, $0.last, $1.row)
        }
    }

    private static func place(_ question: String) -> Int {
        let all = CallScorecard.Question.allCases
        return all.firstIndex { $0.rawValue == question } ?? all.count
    }
}
