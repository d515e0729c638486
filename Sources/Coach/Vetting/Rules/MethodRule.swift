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
        let agrees = commits.contains { pattern in
            pattern.heard(in: sentence.statement).map { !Denial.denies($0, in: sentence.statement) } ?? false
        }
        guard points || named != nil || agrees else { return nil }
        return Rejection(.method, sentence.text, "it names a method before it is known what for")
    }

    /// A yes, and what it is said to.
    private static let commits: [WordPattern] = [
        "sure|yes|yep|absolutely|certainly|definitely|gladly we|i|you|you'll|we'll|i'll|it", "of course", "no problem",
        "we|we'll|i|i'll|let's|us train|tune|retrain|build|pretrain",
        "we|we'll|i|i'll|you can|could|will|should|just|simply train|tune|retrain|build|pretrain",
    ].compactMap { WordPattern($0) }
}
