/// Grades what a rep answers to an objection, by the same ears as a recorded call.
public struct Judge: Sendable {
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// It fits what was raised, loses nothing, and the right regime is named or plainly described.
        case good
        /// Nothing fatal: vague, without the question that is due, or right with one line that loses the room.
        case partial
        /// A line that loses the room is left standing, or the buyer is sent the wrong way.
        case bad
    }

    /// What was made of a reply, and why.
    public struct Judgement: Sendable {
        /// What was raised, or `Intent.outside`.
        public let intent: String
        public let regime: String?
        public let verdict: Verdict
        /// The don't-says left standing, in the order in which they were said.
        public let violates: [Finding]
        public let asksQuestion: Bool
        public let namesRightRegime: Bool
        public let namesWrongRegime: Bool
        /// What counted, in sentences.
        public let why: [String]
        /// What would have been better to say.
        public let doSay: [DoSay]
    }

    private let knowledge: Knowledge
    private let listener: CallListener

    public init(_ knowledge: Knowledge, _ listener: CallListener) {
        self.knowledge = knowledge
        self.listener = listener
    }

    /// - Parameters:
    ///   - reply: What the rep said to it.
    ///   - objection: What the buyer said.
    public func judge(_ reply: String, to objection: String) -> Judgement {
        let (raised, answer) = listener.listen(reply, to: objection)
        let standing = answer.findings.filter { $0.correctedIn == nil }
        let violates = standing.filter { $0.kind == .dontSay }
        let wrong = standing.first { $0.kind == .wrongRegime } ?? violates.first { $0.regime != nil }
        let right = standing.filter { $0.kind == .doSay && $0.regime != nil }
        let question = standing.first { $0.kind == .question }
        let intent = raised.first
        let verdict = verdict(violates: violates.count, wrong: wrong != nil, right: right.count, asks: question != nil)
        return Judgement(
            intent: intent?.intent ?? Intent.outside, regime: intent?.regime, verdict: verdict, violates: violates,
            asksQuestion: question != nil, namesRightRegime: !right.isEmpty, namesWrongRegime: wrong != nil,
            why: why(violates, wrong, right.first, question, intent), doSay: better(intent, violates))
    }

    private func verdict(violates: Int, wrong: Bool, right: Int, asks: Bool) -> Verdict {
        if violates > 0 || wrong { return right > 0 && violates <= 1 && !wrong ? .partial : .bad }
        // One sentence that points the right way and asks nothing leaves the buyer where they were.
        return right > 1 || (right == 1 && asks) ? .good : .partial
    }

    private func why(
        _ violates: [Finding], _ wrong: Finding?, _ right: Finding?, _ question: Finding?, _ intent: HeardIntent?
    ) -> [String] {
        var why = violates.map { "“\($0.quote)”: \($0.why)" }
        if let wrong, wrong.kind == .wrongRegime { why.append("“\(wrong.quote)”: \(wrong.why)") }
        if let right {
            why.append("“\(right.quote)”: \(right.why)")
        } else if let regime = intent?.regime {
            why.append("nothing in it names or describes \(regime), which answers \(intent?.intent ?? "it")")
        }
        if let question {
            why.append("“\(question.quote)”: \(question.why)")
        } else if intent?.asksFirst == true {
            why.append("it asks nothing, and what was raised has no answer before it is known what for")
        }
        return why
    }

    /// What to say instead of what was said wrong; else the first lines for what was raised.
    private func better(_ intent: HeardIntent?, _ violates: [Finding]) -> [DoSay] {
        let instead = violates.compactMap { $0.phrase.flatMap { knowledge.dontSay[id: $0] } }
            .compactMap { $0.answeredBy.lazy.compactMap { knowledge.doSay($0) }.first }
        guard instead.isEmpty, let intent, let rule = knowledge.table.rule(for: intent.intent, [:]) else {
            return instead
        }
        return Array(knowledge.lines(for: rule, intent: intent.intent).prefix(2))
    }
}
