/// Where the rule asks first, nothing is recommended: the words leave open what would be.
enum MethodRule: DraftRule {
    /// How sure it must be that a sentence points to a regime once the question is out, and before.
    private static let after = 0.6
    private static let before = 0.4

    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard ground.reply.asksFirst, !sentence.isVetted, [.say, .why].contains(sentence.part),
            !sentence.text.contains("?")
        else { return nil }
        let bar = passed.hasAsked ? after : before
        let points = sentence.acts.contains { act in
            guard let move = ground.knowledge.move(act.label), move.kind == .toward, act.confidence >= bar else {
                return false
            }
            // Once the question is out, only the costly mistake is still one.
            return !passed.hasAsked || ground.knowledge.regime(move.regime)?.changesWeights == true
        }
        let named = ground.names.named(in: sentence.statement).first {
            !passed.hasAsked && !Denial.denies($0.words, in: sentence.statement)
        }
        guard points || named != nil else { return nil }
        return Rejection(.method, sentence.text, "it names a method before it is known what for")
    }
}
