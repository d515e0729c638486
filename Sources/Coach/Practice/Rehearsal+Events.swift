extension Rehearsal {
    /// Something that decides what a practice comes to. The same events after one another, from the same seed, give the same debrief.
    public enum Event: Sendable, Hashable {
        /// What the rep answers to what the buyer said last.
        case answer(String)
        /// Steps out for what is due, which costs a point.
        case hint
        /// Takes back the answer of a turn and all after it.
        case again(turn: Int)
        case dispute(Dispute)
        case override(Override)
    }

    /// Lets something happen.
    ///
    /// - Returns: Whether it could: what can't happen changes nothing, as an answer when the practice is over, or a dispute of a check that
    ///   wasn't made.
    @discardableResult
    public mutating func take(_ event: Event) -> Bool {
        switch event {
        case .answer(let answer):
            guard !isOver else { return false }
            hear(answer)
            return true
        case .hint:
            guard due != nil else { return false }
            hints += 1
            return true
        case .again(let turn): return restart(from: turn)
        case .dispute(let dispute):
            guard isJudged(dispute.of) else { return false }
            disputes.append(dispute)
            return true
        case .override(let override):
            guard isJudged(override.of) else { return false }
            overrides.append(override)
            return true
        }
    }

    /// The checks that were made of a turn's answer; none for a turn that there isn't.
    public func checks(of turn: Int) -> [CallScorecard.Question] {
        turns.first { $0.number == turn }.map { AnswerCheck.all(of: $0, in: scenario, knowledge).map(\.question) } ?? []
    }

    private func isJudged(_ contested: Contested) -> Bool {
        switch contested {
        case .check(let turn, let question): checks(of: turn).contains(question)
        case .goal(let id): scenario.goals.contains { $0.id == id }
        }
    }

    private mutating func restart(from turn: Int) -> Bool {
        guard turns.contains(where: { $0.number == turn }) else { return false }
        var fresh = Rehearsal(scenario, seed: seed, knowledge, listener)
        for kept in turns where kept.number < turn { fresh.hear(kept.answer) }
        // What was said about an answer that stands goes on standing; what goals came to begins anew.
        func stands(_ contested: Contested) -> Bool {
            if case .check(let about, _) = contested { return about < turn }
            return false
        }
        fresh.disputes = disputes.filter { stands($0.of) }
        fresh.overrides = overrides.filter { stands($0.of) }
        // A hint isn't forgotten with the answer it helped to.
        fresh.hints = hints
        fresh.retries = retries + 1
        self = fresh
        return true
    }
}
