/// The questions due are asked, and no others.
enum QuestionRule: DraftRule {
    /// A third question is an interrogation.
    private static let most = 2

    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        let asks = sentence.text.contains("?")
        if sentence.part == .ask, !asks { return Rejection(.question, sentence.text, "it isn't a question") }
        guard asks else { return nil }
        if passed.sentences.count(where: { $0.text.contains("?") }) >= most {
            return Rejection(.question, sentence.text, "it is one question too many")
        }
        if sentence.isVetted { return nil }
        guard !due(ground).contains(where: { isNear(sentence, $0) }) else { return nil }
        let due =
            ground.reply.questions.first.map { "what is to be found out is “\($0.text)”" } ?? "nothing is to be asked"
        return Rejection(.question, sentence.text, "it asks something else: \(due)")
    }

    /// Whether one of the questions due is what a sentence asks; nil: none.
    static func asked(_ sentence: DraftSentence, _ ground: VettingGround) -> Reply.Asked? {
        ground.reply.questions.first { question in
            sentence.tokens == VettingGround.tokens(question.text)
                || wordings(of: question, ground).contains { isNear(sentence, $0) }
        }
    }

    private static func due(_ ground: VettingGround) -> [String] {
        ground.reply.questions.flatMap { wordings(of: $0, ground) }
    }

    /// How it can be put: every question that settles the same fact at the same point.
    private static func wordings(of question: Reply.Asked, _ ground: VettingGround) -> [String] {
        let same = ground.knowledge.questions.filter { $0.settles == question.settles && $0.isOpen(ground.reply.facts) }
        return [question.text] + same.map(\.ask)
    }

    /// Whether the shorter of two has half its words in common with the other, and not by chance.
    private static func isNear(_ sentence: DraftSentence, _ question: String) -> Bool {
        let there = DraftSentence.content(Statement(question))
        let here = sentence.content
        let common = here.intersection(there).count
        return common >= 2 && common * 2 >= min(here.count, there.count) && common * 3 >= here.count
    }
}
