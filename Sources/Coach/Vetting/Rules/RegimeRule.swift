/// The ruling stands: no other regime is recommended.
enum RegimeRule: DraftRule {
    /// How sure it must be that a sentence points to a regime which it doesn't name. Six vetted lines in ten sound a little like those of
    /// a neighbouring regime: what is read, where it runs, who may see it.
    private static let sure = 0.85
    /// The same of a regime that changes the weights, the costly mistake; and how sure that it puts a regime in its place.
    private static let likely = 0.4

    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard !sentence.isVetted else { return nil }
        let named = ground.names.named(in: sentence.statement).filter { !ground.isRuled($0.regime) }
        if sentence.part == .heard { return heard(sentence, named, ground) }
        if let toward = toward(sentence, ground) {
            return Rejection(.ruling, sentence.text, "it points to \(toward), and \(ground.ruling)")
        }
        if let pushed = pushed(sentence, named, ground) {
            return Rejection(.ruling, sentence.text, "it recommends \(pushed), and \(ground.ruling)")
        }
        if placesRegimes(sentence, ground) || laysOut(named, ground) { return nil }
        let free = named.first { name in
            if Denial.denies(name.words, in: sentence.statement) { return false }
            return !(ground.spokenOf.contains(name.regime) && isBeside(name.regime, sentence, ground))
        }
        return free.map {
            Rejection(.ruling, sentence.text, "it names \(name($0.regime, ground)), and \(ground.ruling)")
        }
    }

    /// The name of a regime beside the ruling's that a sentence points to; nil: none.
    private static func toward(_ sentence: DraftSentence, _ ground: VettingGround) -> String? {
        for act in sentence.acts {
            guard let move = ground.knowledge.move(act.label), move.kind == .toward, let id = move.regime,
                !ground.isRuled(id), let regime = ground.knowledge.regime(id), !follows(sentence, id, ground)
            else { continue }
            let isNamed = ground.names.named(in: sentence.statement).contains { $0.regime == id }
            if act.confidence >= (regime.changesWeights || isNamed ? likely : sure) { return regime.name }
        }
        return nil
    }

    /// The name of a regime beside the ruling's that changes the weights, where a sentence recommends something and names it.
    private static func pushed(
        _ sentence: DraftSentence, _ named: [RegimeNames.Named], _ ground: VettingGround
    ) -> String? {
        guard recommends.contains(where: { $0.heard(in: sentence.statement) != nil }) else { return nil }
        return named.lazy.filter { !Denial.denies($0.words, in: sentence.statement) }
            .compactMap { ground.knowledge.regime($0.regime) }.first(where: \.changesWeights)?.name
    }

    private static let recommends: [WordPattern] = [
        "you|they|you'll want|need|should|ought", "is|be the|your answer|way|choice|thing|tool", "go|going with|for",
        "pick|choose|recommend|suggest|advise", "let's|best",
    ].compactMap { WordPattern($0) }

    /// Whether it says what a method takes and can't do, lays the methods out, or refuses one.
    private static func placesRegimes(_ sentence: DraftSentence, _ ground: VettingGround) -> Bool {
        sentence.acts.contains { act in
            guard let move = ground.knowledge.move(act.label), act.confidence >= likely else { return false }
            return [.limits, .laysOut, .declines, .takesBack, .breaksAnalogy].contains(move.kind)
        }
    }

    /// Whether it points where the vetted lines do, and mostly in their words.
    private static func follows(_ sentence: DraftSentence, _ regime: String, _ ground: VettingGround) -> Bool {
        let content = sentence.content
        return ground.pointedTo.contains(regime)
            && content.intersection(ground.vettedStems).count * 2 >= content.count
    }

    /// Where nothing is recommended, several named at once are the options.
    private static func laysOut(_ named: [RegimeNames.Named], _ ground: VettingGround) -> Bool {
        ground.reply.regime == nil && Set(named.map(\.regime)).count > 1
    }

    /// Whether a regime that the buyer brought up is only spoken of: nothing points to it, and nothing sounds like a don't-say.
    private static func isBeside(_ regime: String, _ sentence: DraftSentence, _ ground: VettingGround) -> Bool {
        !sentence.acts.contains { act in
            if ground.knowledge.dontSay[id: act.label] != nil { return true }
            let move = ground.knowledge.move(act.label)
            return move?.kind == .toward && move?.regime == regime
        }
    }

    /// The buyer may have named another one; what is heard in it is the ruling's all the same.
    private static func heard(
        _ sentence: DraftSentence, _ named: [RegimeNames.Named], _ ground: VettingGround
    ) -> Rejection? {
        let buyers = Set(ground.names.named(in: ground.buyer).map(\.regime))
        let all = ground.names.named(in: sentence.statement)
        let strange = named.first { !buyers.contains($0.regime) }
        let isLast = all.max { $0.words.lowerBound < $1.words.lowerBound }.map { ground.isRuled($0.regime) } ?? true
        guard let wrong = strange ?? (isLast ? nil : named.last) else { return nil }
        return Rejection(.ruling, sentence.text, "it names \(name(wrong.regime, ground)), and \(ground.ruling)")
    }

    private static func name(_ id: String, _ ground: VettingGround) -> String {
        ground.knowledge.regime(id)?.name ?? id
    }
}
