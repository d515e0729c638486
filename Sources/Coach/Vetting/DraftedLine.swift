import Classifier

/// A line of a buyer's, with what there is to know of it before it is held against another.
struct DraftedLine: Sendable {
    let text: String
    let statement: Statement
    let tokens: [String]
    let sentences: [Substring]
    /// The intent that is heard in all of it; nil: none surely enough.
    let intent: String?
    /// The intents that it or one of its sentences plainly has.
    let plain: Set<String>
    /// The same, and those that are heard less plainly.
    let heard: Set<String>
    let facts: [String: String]
    let figures: [SaidFigure]
    let regimes: Set<String>
    /// The stems of its words that mean something by themselves.
    let content: Set<String>
    /// Whether it says no to anything.
    let denies: Bool
    let questions: Int
    /// What is written like a name: a capital where no sentence begins.
    let names: [String]

    init(_ text: String, _ hearing: LineHearing) {
        self.text = text
        statement = Statement(text)
        tokens = words(in: text).map(\.token)
        sentences = Sentences.spoken(text)
        let whole = hearing.ears.hear(statement)
        let parts = sentences.map { hearing.ears.name(String($0)) }
        let all = ([Ears.Alternative(intent: whole.intent, confidence: whole.confidence)] + parts)
            .filter { $0.intent != Intent.outside }
        intent = whole.intent != Intent.outside && whole.confidence >= Self.sure ? whole.intent : nil
        let second = whole.alternatives.filter { $0.intent == whole.second && $0.confidence >= Self.asSecond }
        plain = Set((all.filter { $0.confidence >= Self.plainly } + second).map(\.intent))
        heard = Set(all.filter { $0.confidence >= Self.faintly }.map(\.intent) + whole.alternatives.map(\.intent))
        facts = hearing.facts(statement)
        figures = SaidFigure.all(in: statement)
        regimes = Set(hearing.names.named(in: statement).map(\.regime))
        content = DraftSentence.content(statement)
        denies = tokens.contains { Self.denials.contains($0) || $0.hasSuffix("n't") }
        questions = text.count { $0 == "?" }
        names = sentences.map { String($0) }.flatMap { sentence in
            words(in: sentence).dropFirst().map { String(sentence[$0.range]) }
                .filter { $0.first?.isUppercase == true && !$0.hasPrefix("I'") && !$0.hasPrefix("I’") && $0 != "I" }
        }
    }

    private static let denials: Set<String> = [
        "no", "not", "never", "nobody", "nothing", "none", "neither", "nor", "without", "cannot", "nowhere",
    ]

    /// As in calls: less sure, and a line can't be held to it.
    private static let sure = 0.3
    private static let plainly = 0.7
    private static let asSecond = 0.6
    private static let faintly = 0.1
}
