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
        // Nobody says aloud what was heard, and it is in the buyer's words, which may well be those that lose the room.
        if sentence.part == .heard { return nil }
        let isSaid = sentence.part == .say || sentence.part == .ask
        let said = isSaid ? passed.sentences.filter { $0.part == .say || $0.part == .ask }.map(\.text) : []
        let before = heard(said.joined(separator: " "), ground)
        for text in [sentence.text, closed(sentence.text)].compactMap(\.self) {
            if let dontSay = heard((said + [text]).joined(separator: " "), ground).first(where: { !before.contains($0) }
            ) {
                return rejection(sentence, dontSay, ground)
            }
        }
        guard let last = passed.sentences.last else { return nil }
        if last.isVetted || last.part == .heard { return nil }
        let one = "\(last.text.reversed().drop { !$0.isLetter }.reversed().map(String.init).joined()) \(sentence.text)"
        let act = ground.listener.acts(in: one, about: ground.reply.intent)
            .first { ground.knowledge.dontSay[id: $0.label] != nil && $0.confidence >= together }
        return act.flatMap { rejection(sentence, $0.label, ground) }
    }

    /// The don't-says that a text commits, to an ear that listens as it does to reps.
    private static func heard(_ text: String, _ ground: VettingGround) -> [String] {
        ground.listener.listen(text, turn: 0, raised: ground.raised, wasAsked: true).findings
            .filter { $0.kind == .dontSay }.compactMap(\.phrase)
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
