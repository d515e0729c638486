import Classifier

/// What isn't English can't be heard, and nobody asked for it.
enum EnglishRule: DraftRule {
    /// Fewer words tell nothing.
    private static let fewest = 5
    /// How many of them hold a sentence together. Few vetted lines of so many words have fewer.
    private static let share = 0.2
    /// How many of the others may be unknown here, where few hold it together, and where enough do.
    private static let strangeIfThin = 0.5
    private static let strangeAnyway = 0.75

    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        guard !sentence.isVetted, sentence.part != .claims, sentence.part != .heard else { return nil }
        let (function, all) = FunctionWords.count(in: sentence.text)
        guard all >= fewest else { return nil }
        let content = sentence.content
        let strange = Double(content.subtracting(words(ground.knowledge)).count)
        let isThin = Double(function) < Double(all) * share
        guard strange > Double(content.count) * (isThin ? strangeIfThin : strangeAnyway) else { return nil }
        return Rejection(.disguise, sentence.text, "it doesn't read as English")
    }

    /// The stems in the lines that are known.
    private static func words(_ knowledge: Knowledge) -> Set<String> {
        let texts = knowledge.doSay.map(\.text) + knowledge.dontSay.map(\.text) + knowledge.claims.map(\.text)
        return Set(texts.flatMap { Statement($0).spoken.map(\.key) })
    }
}
