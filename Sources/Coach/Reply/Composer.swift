/// Turns a ruling into a reply.
struct Composer {
    let knowledge: Knowledge
    var rotation: Rotation

    /// A reply to a statement or an answer.
    ///
    /// - Parameters:
    ///   - answered: The facts that the turn settled as an answer; empty for a statement of its own.
    ///   - closed: Questions that got their answer already.
    ///   - before: The regime that was on the table until now.
    mutating func reply(
        to statement: Statement, _ hearing: Ears.Hearing, _ ruling: Ruling, answered: [String: String] = [:],
        closed: Set<String> = [], before: String? = nil
    ) -> Reply {
        let rule = ruling.rule
        let regime = knowledge.regime(rule.regime)
        let say = rotation.next(knowledge.lines(for: rule, intent: ruling.intent).map(\.id))
            .flatMap { knowledge.doSay($0) }
        let torn = hearing.tornWith
        let questions = (torn.map { [parting(ruling.intent, $0)] } ?? []) + self.questions(ruling, closed)
        let asked = Array(questions.prefix(torn == nil && !rule.asksFirst ? 1 : 2))
        let slips = slips(ruling, say, isMoved: !answered.isEmpty)
        let limit = rule.asksFirst || torn != nil || rule.regime == before ? nil : limit(regime, ruling.intent)
        for id in [say?.id, slips.first?.id, limit?.id].compactMap({ $0 }) + asked.map(\.id) { rotation.use(id) }
        let claims = (say?.claims ?? []).compactMap { knowledge.claim($0) }
        return Reply(
            statement: statement.text, intent: ruling.intent, confidence: hearing.confidence,
            alternatives: hearing.alternatives, evidence: hearing.evidence,
            heard: heard(ruling.intent, answered), regime: rule.regime, also: rule.also, clock: regime?.brief,
            rule: rule.id, asksFirst: rule.asksFirst || torn != nil, questions: asked,
            doSay: say.map { [Reply.Line(id: $0.id, text: $0.text, source: $0.source)] } ?? [], dontSay: slips,
            why: say?.why,
            claims: claims, analogy: analogy(regime), limit: limit, second: hearing.second, followUp: nil,
            settled: answered, facts: ruling.facts, ruling: ruling,
            knowledge: knowledge.fingerprint)
    }

    /// An answer from the card of the regime on the table; nil when there is none.
    ///
    /// - Parameter said: The lines that "says who?" asks about.
    func followUp(
        _ subject: FollowUps.Subject, to statement: Statement, _ hearing: Ears.Hearing, _ ruling: Ruling,
        said: [Reply.Line]
    ) -> Reply? {
        guard let regime = knowledge.regime(ruling.rule.regime) else { return nil }
        let passage: Passage
        if let heading = subject.heading {
            guard let written = regime.card[heading] else { return nil }
            passage = written
        } else {
            passage = sources(ruling, said)
        }
        let line = Reply.Line(id: "\(regime.id).\(subject.id)", text: passage.say, source: passage.source)
        return Reply(
            statement: statement.text, intent: ruling.intent, confidence: hearing.confidence, alternatives: [],
            evidence: hearing.evidence, heard: subject.heading?.title ?? "who says so", regime: regime.id,
            also: ruling.rule.also, clock: regime.brief, rule: ruling.rule.id, asksFirst: false, questions: [],
            doSay: [line], dontSay: [], why: nil, claims: passage.claims.compactMap { knowledge.claim($0) },
            analogy: nil, limit: nil, second: nil, followUp: subject.id, settled: [:], facts: ruling.facts,
            ruling: ruling, knowledge: knowledge.fingerprint)
    }

    /// The questions of a row that are still open, least used first.
    private func questions(_ ruling: Ruling, _ closed: Set<String>) -> [Reply.Asked] {
        var open = ruling.rule.questions.compactMap { knowledge.question($0) }
            .filter { $0.isOpen(ruling.facts) && !closed.contains($0.id) }
        var asked: [Reply.Asked] = []
        while let id = rotation.next(open.map(\.id)), let at = open.firstIndex(where: { $0.id == id }) {
            let question = open.remove(at: at)
            // Two wordings of one question at once would sound like an interrogation.
            open.removeAll { $0.settles == question.settles }
            asked.append(Reply.Asked(id: question.id, text: question.ask, settles: question.settles))
        }
        return asked
    }

    /// The question that parts two intents which the same words support.
    private func parting(_ intent: String, _ other: String) -> Reply.Asked {
        let wants = [intent, other].map { knowledge.intent($0)?.wants ?? $0 }
        return Reply.Asked(
            id: "which-of-two", text: "Do you mean \(wants[0]), or \(wants[1])?", settles: "intent")
    }

    private func heard(_ intent: String, _ answered: [String: String]) -> String {
        guard !answered.isEmpty else { return knowledge.intent(intent)?.heard ?? intent }
        let values = knowledge.facts.compactMap { fact in
            answered[fact.id].flatMap { id in fact.values.first { $0.id == id }?.heard }
        }
        return values.isEmpty ? knowledge.intent(intent)?.heard ?? intent : values.joined(separator: ", ")
    }

    /// Two lines not to say, the less used first: those of the intent, and before them, once an answer has moved the
    /// ruling, those that the line to say answers.
    private func slips(_ ruling: Ruling, _ say: DoSay?, isMoved: Bool) -> [Reply.Slip] {
        let answered =
            isMoved
            ? knowledge.dontSay.filter { slip in
                say.map { slip.answeredBy.contains($0.id) } ?? false
            } : []
        let common = knowledge.dontSay.about(ruling.intent).filter { slip in
            !answered.contains { $0.id == slip.id }
        }
        var rest = answered + common
        var slips: [Reply.Slip] = []
        while slips.count < 2, let id = rotation.next(rest.map(\.id)), let at = rest.firstIndex(where: { $0.id == id })
        {
            let slip = rest.remove(at: at)
            slips.append(Reply.Slip(id: slip.id, row: slip.row, text: slip.text, why: slip.why))
        }
        return slips
    }

    private func analogy(_ regime: Regime?) -> Analogy? {
        guard let regime else { return nil }
        return rotation.next(regime.analogies.map(\.id)).flatMap { id in regime.analogies.first { $0.id == id } }
    }

    /// Where the regime's promise breaks for an intent: a limit that is for it, else one that is for any.
    private func limit(_ regime: Regime?, _ intent: String) -> Limit? {
        guard let regime else { return nil }
        let own = regime.limits.filter { $0.intents.contains(intent) }
        let limits = own.isEmpty ? regime.limits.filter(\.intents.isEmpty) : own
        return rotation.next(limits.map(\.id)).flatMap { id in limits.first { $0.id == id } }
    }

    /// Where lines come from, in words.
    private func sources(_ ruling: Ruling, _ said: [Reply.Line]) -> Passage {
        let claims = said.flatMap { knowledge.doSay($0.id)?.claims ?? [] }
        let dated = claims.compactMap { knowledge.claim($0) }.map { "\($0.source), as of \($0.asOf)" }
        let cited = said.isEmpty ? [ruling.rule.source] : said.map(\.source) + dated
        return Passage(
            say: "That comes from \(cited.joined(separator: "; ")).", source: cited.joined(separator: "; "),
            claims: claims)
    }
}
