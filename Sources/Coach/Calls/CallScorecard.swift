/// What a call comes to: many small questions with a yes or a no each, the evidence beside it, and never one number.
public struct CallScorecard: Sendable {
    /// What is asked of the answer to each thing that a buyer raised.
    public enum Question: String, Sendable, Hashable, CaseIterable {
        /// Did a rep take it up?
        case answered
        /// Did a question come before a method, where the rule asks first?
        case askedFirst = "asked-first"
        /// Was what answers it named or described?
        case rightRegime = "right-regime"
        /// Was no don't-say left standing?
        case noDontSay = "no-dont-say"
        /// Was no method named that doesn't answer it?
        case noWrongRegime = "no-wrong-regime"
        /// Was no shaky figure cited as fact?
        case noStaleClaim = "no-stale-claim"
    }

    /// One question, and its answer.
    public struct Check: Sendable, Hashable {
        public let question: Question
        /// What a yes says of the reps, as the rubric words it.
        public let name: String
        /// What the buyer raised.
        public let intent: String
        /// The turn in which they did.
        public let raisedIn: Int
        public let passed: Bool
        /// The turn that shows it; nil when what was wanted never came.
        public let turn: Int?
        /// From the start of the call, in milliseconds.
        public let at: Int?
        /// The words that show it; empty when there are none.
        public let quote: String
    }

    public let checks: [Check]
    public let figures: TalkFigures
    /// Why nobody was scored; nil when somebody was.
    public let refusal: String?

    init(_ turns: [HeardTurn], _ rubric: Rubric) {
        figures = TalkFigures(turns)
        guard turns.contains(where: { $0.turn.role == .rep }) else {
            checks = []
            refusal = "nobody in this call is known to be the rep; name one with --rep or --roles"
            return
        }
        refusal = nil
        var checks: [Check] = []
        var replies = turns.indices.filter { turns[$0].turn.role == .rep }[...]
        var answer = Self.answer(turns, replies)
        for (at, turn) in turns.enumerated() {
            if replies.first == at {
                replies.removeFirst()
                answer = Self.answer(turns, replies)
            }
            for intent in turn.intents { checks += Self.checks(intent, turn.turn.index, answer, rubric) }
        }
        self.checks = checks
    }

    /// The reps' turns that answer what was raised: the next three, as long as no buyer raises another thing between them.
    ///
    /// - Parameter replies: Where the reps' turns after it are.
    private static func answer(_ turns: [HeardTurn], _ replies: ArraySlice<Int>) -> [HeardTurn] {
        guard let first = replies.first else { return [] }
        var answer = [turns[first]]
        for (before, next) in zip(replies, replies.dropFirst()).prefix(2) {
            guard turns[before..<next].allSatisfy(\.intents.isEmpty) else { break }
            answer.append(turns[next])
        }
        return answer
    }

    private static func checks(
        _ intent: HeardIntent, _ raised: Int, _ answer: [HeardTurn], _ rubric: Rubric
    ) -> [Check] {
        let found = answer.flatMap { turn in turn.findings.map { (turn: turn.turn, finding: $0) } }
        func check(_ question: Question, _ passed: Bool, _ evidence: (turn: Turn, finding: Finding)?) -> Check {
            Check(
                question: question, name: rubric.name(of: question), intent: intent.intent, raisedIn: raised,
                passed: passed,
                turn: evidence?.turn.index, at: evidence?.turn.start, quote: evidence?.finding.quote ?? "")
        }
        func without(_ question: Question, _ kind: Finding.Kind) -> Check {
            let standing = found.first { $0.finding.kind == kind && $0.finding.correctedIn == nil }
            return check(question, standing == nil, standing)
        }
        let taken = found.first { [.doSay, .question].contains($0.finding.kind) }
        var checks = [check(.answered, taken != nil, taken)]
        if intent.asksFirst {
            let question = found.first { $0.finding.kind == .question }
            let missed = found.first { $0.finding.kind == .missedQuestion }
            checks.append(check(.askedFirst, missed == nil && question != nil, missed ?? question))
        }
        if intent.regime != nil {
            let right = found.first { $0.finding.kind == .doSay && $0.finding.regime != nil }
            checks.append(check(.rightRegime, right != nil, right))
        }
        return checks + [
            without(.noDontSay, .dontSay), without(.noWrongRegime, .wrongRegime), without(.noStaleClaim, .staleClaim),
        ]
    }
}
