/// A rep reads it aloud while somebody waits.
enum LengthRule: DraftRule {
    /// In words.
    static let longestSay = 60
    static let longestLine = 45
    private static let longestHeard = 25

    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        let before = passed.sentences.filter { $0.part == sentence.part }.reduce(0) { $0 + $1.tokens.count }
        let most =
            switch sentence.part {
            case .say, .claims: longestSay
            case .heard: longestHeard
            default: longestLine
            }
        let count = before + sentence.tokens.count
        if count > most {
            return Rejection(
                .form, sentence.text,
                "\(sentence.part.rawValue) has \(count) words with it, more than the \(most) it may have")
        }
        return sentence.tokens.isEmpty ? Rejection(.form, sentence.text, "it has no words") : nil
    }
}
