/// Something that a sentence of a draft must keep to.
protocol DraftRule: SendableMetatype {
    /// What is wrong with a sentence; nil: nothing.
    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
}

/// Every rule, what can be told by the letters alone first: a new one is one file and one line here.
enum DraftRules {
    static let all: [any DraftRule.Type] = [
        PlainTextRule.self, SecrecyRule.self, LengthRule.self, EnglishRule.self, PartRule.self, QuestionRule.self,
        FigureRule.self, DontSayRule.self, PromiseRule.self, RegimeRule.self, MethodRule.self,
    ]

    /// The first objection to a sentence; nil: it passes.
    static func objection(_ sentence: DraftSentence, after passed: PassedSentences, _ ground: VettingGround)
        -> Rejection?
    {
        for rule in all {
            if let objection = rule.objection(sentence, after: passed, ground) { return objection }
        }
        return nil
    }
}

/// What has passed of a draft so far.
struct PassedSentences {
    var sentences: [DraftSentence] = []
    /// Whether a question due has been asked, by the draft or for it.
    var hasAsked = false

    var tokens: [String] { sentences.flatMap(\.tokens) }
}
