import Classifier

/// Parts that repeat something must repeat it: what was heard, the limit, a claim.
enum PartRule: DraftRule {
    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        switch sentence.part {
        case .heard: heard(sentence, ground)
        case .limit: limit(sentence, ground)
        case .claims: claim(sentence, ground)
        default: nil
        }
    }

    /// How many words of one's own there may be in every ten.
    private static let own = 4

    /// The buyer's words, and the regime's. What was heard is told, not answered.
    private static func heard(_ sentence: DraftSentence, _ ground: VettingGround) -> Rejection? {
        if answers.contains(where: { $0.heard(in: sentence.statement) != nil && $0.heard(in: ground.buyer) == nil }) {
            return Rejection(.form, sentence.text, "it answers the buyer, and is to say what was heard")
        }
        let regimes = [ground.reply.regime, ground.reply.also].compactMap { ground.knowledge.regime($0) }
        let offered = regimes.flatMap { [$0.name, $0.brief] + $0.called } + [ground.reply.intent]
        let known = ground.known.union(offered.flatMap { Statement($0).spoken.map(\.key) }).union(telling)
        let strange = sentence.content.subtracting(known)
        guard strange.count * 10 > sentence.content.count * own else { return nil }
        return Rejection(.form, sentence.text, "it isn't what the buyer said")
    }

    private static let answers: [WordPattern] = [
        "sure|yes|absolutely|definitely|certainly", "of course", "no problem", "don't worry", "we'll|i'll|we've|i've",
        "we|i can|will|could|would|do|have", "you|you'll can|will|should|have|need|must",
    ].compactMap { WordPattern($0) }
    private static let telling = Set(
        Statement("asks whether wants says means calls worries about knowing should buyer").spoken.map(\.key))

    private static func limit(_ sentence: DraftSentence, _ ground: VettingGround) -> Rejection? {
        guard let limit = ground.reply.limit else {
            return Rejection(.form, sentence.text, "there is no limit to state")
        }
        guard share(of: sentence, in: limit.say) < 0.5 else { return nil }
        return Rejection(.form, sentence.text, "it isn't the limit that is to be stated")
    }

    private static func claim(_ sentence: DraftSentence, _ ground: VettingGround) -> Rejection? {
        let near = ground.reply.claims.filter {
            share(of: sentence, in: "\($0.text) \($0.source) confirm before citing as of") >= 0.5
        }
        guard !near.isEmpty else { return Rejection(.form, sentence.text, "it is none of the claims") }
        let asks = sentence.statement.spoken.contains { $0.key == "confirm" }
        if near.contains(where: \.confirm), !asks {
            return Rejection(
                .unconfirmed, sentence.text, "the claim is to be confirmed before it is cited, and that isn't said")
        }
        return nil
    }

    /// How much of what a sentence says is in a text.
    private static func share(of sentence: DraftSentence, in text: String) -> Double {
        let content = sentence.content
        let there = DraftSentence.content(Statement(text))
        return Double(content.intersection(there).count) / Double(max(1, content.count))
    }
}
