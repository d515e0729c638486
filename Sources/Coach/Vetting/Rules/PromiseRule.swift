/// No result is promised: what a model will do, nobody can.
enum PromiseRule: DraftRule {
    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard !sentence.isVetted, sentence.part != .heard else { return nil }
        for pattern in promises {
            guard let words = pattern.heard(in: sentence.statement), !Denial.denies(words, in: sentence.statement)
            else { continue }
            let said = sentence.statement.text(of: words)
            return Rejection(.promise, sentence.text, "it promises a result (“\(said)”)")
        }
        return nil
    }

    private static let promises: [WordPattern] = [
        "guarantee|guarantees|guaranteed|guaranteeing", "i|i'll|we|we'll|can|will|do promise",
        "risk|error|mistake free",
        "foolproof|bulletproof|flawless|flawlessly|infallible",
        "no|zero risk|risks|errors|mistakes|hallucinations|leaks",
        "never|won't|can't|cannot * hallucinate|fail|err|leak|leaks|hallucinates|fails",
        "never|won't|can't|cannot * get|go|be wrong", "always * right|correct|accurate|true|safe",
        "completely|perfectly|totally|fully|absolutely|entirely|certainly|definitely|percent * safe|secure|accurate|private|reliable|correct",
        "eliminate|eliminates|eliminated|eliminating", "will|it'll|we'll definitely|certainly|surely|absolutely",
        "solves|solve|fixes|fix all|everything|any|every", "once and for all",
    ].compactMap { WordPattern($0) }
}
