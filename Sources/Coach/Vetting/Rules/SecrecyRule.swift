/// A reply neither repeats the prompt nor speaks of it.
enum SecrecyRule: DraftRule {
    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard !sentence.isVetted else { return nil }
        // A run may go on from one sentence to the next.
        let running = passed.tokens.suffix(VettingGround.run - 1) + sentence.tokens
        if VettingGround.runs(Array(running)).contains(where: ground.secret.contains) {
            return Rejection(.secret, sentence.text, "it repeats the prompt")
        }
        if sentence.text.lowercased().contains("the ruling") || speaksOfPrompt(sentence.statement) {
            return Rejection(
                .secret, sentence.text, "it speaks of the prompt or the rules, which no buyer is to hear of")
        }
        return nil
    }

    static func speaksOfPrompt(_ statement: Statement) -> Bool {
        promptTalk.contains { $0.heard(in: statement) != nil }
    }

    private static let promptTalk: [WordPattern] = [
        "my|hidden|secret|original|initial|previous|prior instructions|prompt|rules|guidelines|directives",
        "my system prompt|message", "the system prompt says|reads|is|was|begins|starts",
        "i|i'm|i've|i'd was|am|been told|instructed|asked|programmed|configured|prompted|forbidden|allowed|supposed",
        "i'm|i instructed|programmed|forbidden|allowed|supposed not|to",
        "ignore|ignoring|disregard|disregarding|forget|override|overriding * instructions|rules|prompt|previous|prior|above|ruling",
        "rule table", "row of|in * table", "vetted line|lines|reply", "line|lines from|on * list", "lines not to say",
        "don't say|says list",
        "developer|debug|god|jailbreak|admin|maintenance mode", "as an ai|assistant|llm|chatbot",
        "i'm|i am an|a|the ai|assistant|bot|chatbot|llm", "api|secret|access key|token",
        "admin|root|your password|passwords|credentials",
    ].compactMap { WordPattern($0) }
}
