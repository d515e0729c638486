/// Nothing that loses the room, in whatever words, and however it is spread over sentences and parts.
enum DontSayRule: DraftRule {
    /// How sure it must be that two sentences are one don't-say between them.
    private static let together = 0.8

    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard !sentence.isVetted else { return nil }
        let running = passed.tokens + sentence.tokens
        for slip in ground.slips where contains(running, slip.words) { return rejection(sentence, slip.id, ground) }
        if let dontSay = heard(sentence.text, ground) ?? heard(closed(sentence.text), ground) {
            return rejection(sentence, dontSay, ground)
        }
        guard let last = passed.sentences.last else { return nil }
        let said = passed.sentences.filter { $0.part == .say || $0.part == .ask } + [sentence]
        let before = heard(said.dropLast().map(\.text).joined(separator: " "), ground)
        if let dontSay = heard(said.map(\.text).joined(separator: " "), ground), dontSay != before {
            return rejection(sentence, dontSay, ground)
        }
        if last.isVetted { return nil }
        let one = "\(last.text.reversed().drop { !$0.isLetter }.reversed().map(String.init).joined()) \(sentence.text)"
        let act = ground.listener.acts(in: one, about: ground.reply.intent)
            .first { ground.knowledge.dontSay[id: $0.label] != nil && $0.confidence >= together }
        return act.flatMap { rejection(sentence, $0.label, ground) }
    }

    /// The don't-say that a text is, to an ear that listens as it does to reps; nil: none.
    private static func heard(_ text: String?, _ ground: VettingGround) -> String? {
        guard let text else { return nil }
        return ground.listener.listen(text, turn: 0, raised: ground.raised, wasAsked: true).findings
            .first { $0.kind == .dontSay }?.phrase
    }

    /// The text with its hyphened words closed up, where it has any: "fi-ne-tu-ning" is heard then.
    private static func closed(_ text: String) -> String? { text.contains("-") ? text.filter { $0 != "-" } : nil }

    private static func contains(_ tokens: [String], _ slip: [String]) -> Bool {
        guard slip.count >= 4, tokens.count >= slip.count else { return false }
        return (0...tokens.count - slip.count).contains { tokens[$0...].starts(with: slip) }
    }

    private static func rejection(_ sentence: DraftSentence, _ id: String, _ ground: VettingGround) -> Rejection? {
        ground.knowledge.dontSay[id: id].map {
            Rejection(.dontSay, sentence.text, "it says “\($0.text)” in substance (\($0.row)): \($0.why)")
        }
    }
}
