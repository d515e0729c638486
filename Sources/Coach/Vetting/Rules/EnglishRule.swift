import Classifier

/// What isn't English can't be heard, and nobody asked for it.
enum EnglishRule: DraftRule {
    /// Fewer words tell nothing.
    private static let fewest = 5
    /// How many of them hold a sentence together. No vetted line of so many words has fewer.
    private static let share = 0.2

    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard !sentence.isVetted, sentence.part != .claims, sentence.part != .heard else { return nil }
        let (function, all) = FunctionWords.count(in: sentence.text)
        guard all >= fewest, Double(function) < Double(all) * share else { return nil }
        return Rejection(.disguise, sentence.text, "it doesn't read as English")
    }
}
