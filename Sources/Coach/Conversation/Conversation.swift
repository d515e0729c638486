import Classifier

/// A conversation with one buyer: what is on the table, what is settled, what was said.
///
/// Its own state is a value; taking a turn back is going back to an earlier one.
public struct Conversation: Sendable {
    /// Everything that a turn can change.
    struct State: Sendable {
        /// The intent on the table.
        var ruling: Ruling?
        /// How sure it was heard.
        var confidence = 0.0
        /// What earlier answers settled.
        var settled: [String: String] = [:]
        /// What was asked last.
        var open: [Question] = []
        /// The questions that got an answer: they aren't asked again, even where the answer left the fact as it was.
        var answered: Set<String> = []
        /// The two intents between which a torn reply asked.
        var torn: [String] = []
        var rotation = Rotation()
        /// The lines that "says who?" asks about.
        var said: [Reply.Line] = []
        var reply: Reply?
    }

    /// What taking a turn back, or answering it again, changed.
    public struct Change: Sendable {
        /// The statement that was taken back or answered again.
        public let statement: String
        public let before: Reply
        /// The reply that stands now; nil when none does.
        public let now: Reply?
        /// Everything that was settled before, and is now.
        public let settledBefore: [String: String]
        public let settledNow: [String: String]
    }

    public var knowledge: Knowledge
    public var ears: Ears
    private var state = State()
    private var earlier: [State] = []

    public init(knowledge: Knowledge, ears: Ears) {
        self.knowledge = knowledge
        self.ears = ears
    }

    /// The last reply, as it stands.
    public var reply: Reply? { state.reply }
    /// The ruling on the table.
    public var ruling: Ruling? { state.ruling }
    /// Everything that is settled, whether or not it matters to the intent on the table.
    public var settled: [String: String] { state.settled }

    /// Takes a turn: an answer to an open question, a follow-up on the regime, or a statement of its own.
    ///
    /// - Parameter opinion: Asked about a statement of its own that the ear isn't sure of, and never about another: says
    ///   what a language model makes of it, or nothing. What can't be taken is passed over.
    public mutating func hear(_ text: String, opinion: ((Doubt) -> SecondOpinion?)? = nil) -> Reply {
        let statement = Statement(text)
        let hearing = ears.hear(statement)
        earlier.append(state)
        let reply =
            choice(statement) ?? followUp(statement) ?? answer(statement, hearing)
            ?? new(statement, hearing, opinion)
        state.reply = reply
        return reply
    }

    /// Takes the last turn back.
    public mutating func undo() -> Change? {
        guard let reply = state.reply, let previous = earlier.popLast() else { return nil }
        let settled = state.settled
        state = previous
        return Change(
            statement: reply.statement, before: reply, now: state.reply, settledBefore: settled,
            settledNow: state.settled)
    }

    /// Answers the last turn again, with other lines where there are any.
    public mutating func retry() -> Change? {
        guard let before = state.reply, let previous = earlier.popLast() else { return nil }
        let (used, settled) = (state.rotation, state.settled)
        state = previous
        state.rotation = used
        let now = hearAgain(before)
        // Taking the turn back afterwards takes back what both answers used.
        earlier[earlier.count - 1] = previous
        return Change(
            statement: before.statement, before: before, now: now, settledBefore: settled, settledNow: state.settled)
    }

    /// Hears a reply's statement once more. What a language model said of it stands, taken or passed over.
    private mutating func hearAgain(_ before: Reply) -> Reply {
        guard let consultation = before.consultation else { return hear(before.statement) }
        guard consultation.objection != nil else {
            return hear(before.statement, opinion: { _ in consultation.opinion })
        }
        var now = hear(before.statement)
        now.consultation = consultation
        state.reply = now
        return now
    }

    /// What the regime on the table is like; another one each time, while there are others.
    public mutating func nextAnalogy() -> Analogy? {
        guard let regime = knowledge.regime(state.ruling?.rule.regime),
            let id = state.rotation.next(regime.analogies.map(\.id))
        else { return nil }
        state.rotation.use(id)
        return regime.analogies.first { $0.id == id }
    }

    /// Takes a bare statement as `ask` and `classify` do: without facts, open questions or anything before it.
    public static func single(
        _ text: String, _ knowledge: Knowledge, _ ears: Ears, opinion: ((Doubt) -> SecondOpinion?)? = nil
    ) -> Reply {
        var conversation = Conversation(knowledge: knowledge, ears: ears)
        return conversation.hear(text, opinion: opinion)
    }

    // MARK: Kinds of turn

    /// The answer to "Do you mean this, or that?".
    private mutating func choice(_ statement: Statement) -> Reply? {
        guard state.torn.count == 2, statement.spoken.count <= 8,
            let place = AnswerHearing.position(statement.spoken, of: 2),
            let ruling = Ruling(knowledge, intent: state.torn[place], settled: state.settled)
        else { return nil }
        return compose(statement, .settled(1), ruling)
    }

    private mutating func followUp(_ statement: Statement) -> Reply? {
        guard let ruling = state.ruling, let subject = knowledge.followUps.subject(of: statement) else { return nil }
        // "Every time the budget changes" answers the question that is open, whatever it says of budgets.
        if !statement.isQuestion, !answers(to: ruling.intent).answer(in: statement).facts.isEmpty { return nil }
        let reply = Composer(knowledge: knowledge, rotation: state.rotation)
            .followUp(subject, to: statement, .settled(state.confidence), ruling, said: state.said)
        if let reply, subject.heading != nil { state.said = reply.doSay }
        return reply
    }

    private mutating func answer(_ statement: Statement, _ hearing: Ears.Hearing) -> Reply? {
        guard let table = state.ruling else { return nil }
        let answers = answers(to: table.intent)
        let said = answers.answer(in: statement)
        var facts = answers.bare(statement).merging(said.facts) { $1 }
        if facts.isEmpty { facts = implied(statement, hearing, denied: said.denied) }
        if facts.isEmpty, isEvasive(statement, answers) { return compose(statement, .settled(state.confidence), table) }
        guard !facts.isEmpty, isAnswer(statement, hearing, facts),
            let ruling = Ruling(knowledge, intent: table.intent, settled: state.settled.merging(facts) { $1 })
        else { return nil }
        state.settled.merge(facts) { $1 }
        state.answered.formUnion(state.open.filter { facts[$0.settles] != nil }.map(\.id))
        let spoke = said.spoken.map { Evidence(text: statement.text(of: $0), weight: 1) }
        return compose(statement, .settled(state.confidence, spoke), ruling, answered: facts)
    }

    /// The regime that is on the table for good: not one that is open until a question is answered.
    private var standingRegime: String? {
        state.torn.isEmpty ? state.ruling.flatMap { $0.rule.asksFirst ? nil : $0.rule.regime } : nil
    }

    private func answers(to intent: String) -> AnswerHearing {
        AnswerHearing(knowledge: knowledge, intent: intent, open: state.open)
    }

    private mutating func new(
        _ statement: Statement, _ hearing: Ears.Hearing, _ opinion: ((Doubt) -> SecondOpinion?)?
    ) -> Reply {
        guard let opinion, let doubt = Doubt(statement, hearing, knowledge, ears), let given = opinion(doubt) else {
            return new(statement, hearing)
        }
        let consultation = Consultation(given, on: doubt)
        var reply = new(statement, consultation.hearing(hearing, doubt))
        reply.consultation = consultation
        return reply
    }

    private mutating func new(_ statement: Statement, _ hearing: Ears.Hearing) -> Reply {
        let ruling =
            Ruling(knowledge, intent: hearing.intent, settled: state.settled)
            ?? Ruling(knowledge, intent: Intent.outside, settled: [:])
        guard let ruling else { return .unruled(statement, hearing, knowledge) }
        guard ruling.intent != Intent.outside else {
            // An aside doesn't clear the table: what was asked before it may still be answered after it.
            let table = (state.ruling, state.confidence, state.open, state.torn)
            defer { (state.ruling, state.confidence, state.open, state.torn) = table }
            return compose(statement, hearing, ruling)
        }
        return compose(statement, hearing, ruling)
    }

    private mutating func compose(
        _ statement: Statement, _ hearing: Ears.Hearing, _ ruling: Ruling, answered: [String: String] = [:]
    ) -> Reply {
        var composer = Composer(knowledge: knowledge, rotation: state.rotation)
        let reply = composer.reply(
            to: statement, hearing, ruling, answered: answered, closed: state.answered, before: standingRegime)
        state.rotation = composer.rotation
        state.ruling = ruling
        state.confidence = hearing.confidence
        state.open = reply.questions.compactMap { knowledge.question($0.id) }
        state.said = reply.doSay
        state.torn = hearing.tornWith.map { [hearing.intent, $0] } ?? []
        return reply
    }

    // MARK: Answer or statement

    /// The value of an open question's fact that the intent of a turn stands for.
    private func implied(
        _ statement: Statement, _ hearing: Ears.Hearing, denied: Set<String>
    ) -> [String: String] {
        guard let table = state.ruling, !statement.isQuestion, !namesMethod(statement), statement.spoken.count > 2
        else { return [:] }
        for question in state.open {
            let values = knowledge.fact(question.settles)?.values(for: table.intent) ?? []
            let value = values.first {
                $0.heardAs.contains(hearing.intent) && !denied.contains("\(question.settles)=\($0.id)")
            }
            if let value {
                return [question.settles: value.id]
            }
        }
        return [:]
    }

    /// Whether a turn that settles something is an answer rather than a statement of its own.
    ///
    /// It is, unless it says clearly something else: another intent, which no value of the settled facts stands for, in
    /// more than a few words.
    private func isAnswer(_ statement: Statement, _ hearing: Ears.Hearing, _ facts: [String: String]) -> Bool {
        guard let table = state.ruling else { return false }
        if hearing.intent == table.intent || hearing.intent == Intent.outside { return true }
        let stoodFor = facts.keys.contains { id in
            knowledge.fact(id)?.values.contains { $0.heardAs.contains(hearing.intent) } ?? false
        }
        if stoodFor { return !(statement.isQuestion && namesMethod(statement)) }
        if namesMethod(statement) { return false }
        let asked = state.open.contains { facts[$0.settles] != nil }
        return statement.spoken.count <= (asked ? 9 : 5) || hearing.confidence < 0.5
    }

    /// Whether a turn neither answers the open question nor says anything else: "I don't know", "neither", "hmm". It is
    /// asked again in other words.
    private func isEvasive(_ statement: Statement, _ answers: AnswerHearing) -> Bool {
        guard !state.open.isEmpty, !statement.spoken.isEmpty, !statement.isQuestion else { return false }
        return answers.isUnsure(statement) || (statement.spoken.count <= 2 && !namesMethod(statement))
    }

    private func namesMethod(_ statement: Statement) -> Bool {
        knowledge.followUps.methods.contains { $0.heard(in: statement) != nil }
    }
}

extension Reply {
    /// What is left when the table has no row even for out of scope, which a check finds.
    fileprivate static func unruled(_ statement: Statement, _ hearing: Ears.Hearing, _ knowledge: Knowledge) -> Reply {
        Reply(
            statement: statement.text, intent: hearing.intent, confidence: hearing.confidence,
            alternatives: hearing.alternatives, evidence: hearing.evidence, heard: hearing.intent, regime: nil,
            also: nil, clock: nil, rule: "", asksFirst: false, questions: [], doSay: [], dontSay: [], why: nil,
            claims: [], analogy: nil, limit: nil, second: nil, followUp: nil, settled: [:], facts: [:], ruling: nil,
            knowledge: knowledge.fingerprint)
    }
}
