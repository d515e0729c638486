import Classifier

/// Vets how a language model words the line that a buyer has next in a role-play: it says what the line says, and nothing that would help
/// the rep or lead them elsewhere.
///
/// Whether it says all of it is known at its end only, so a wording passes whole or not at all.
public struct LineVetting: Sendable {
    private let line: DraftedLine
    /// What is on the table with it; nil: nothing.
    private let intent: String?
    private let hearing: LineHearing
    private let secret: Set<[String]>

    /// - Parameters:
    ///   - line: What the scenario has the buyer say.
    ///   - intent: The one on the table; nil: none.
    ///   - systemPrompt: What the model was told, none of which may be shown but what is in the line.
    public init(
        _ line: String, intent: String?, _ knowledge: Knowledge, _ ears: Ears, systemPrompt: String
    ) {
        self.intent = intent
        hearing = LineHearing(knowledge, ears, intent: intent)
        self.line = DraftedLine(line, hearing)
        secret = Set(VettingGround.runs(VettingGround.tokens(systemPrompt)))
            .subtracting(VettingGround.runs(VettingGround.tokens(line)))
    }

    /// A wording as it would be said: on one line, without quotation marks around it.
    public static func wording(of draft: String) -> String {
        DraftSentence.unquoted(draft.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// The first objection to a wording; nil: it may be said.
    public func objection(_ wording: String) -> Rejection? {
        if let reason = PlainTextRule.characters(wording) { return Rejection(.disguise, wording, reason) }
        if let reason = PlainTextRule.marks(wording) { return Rejection(.form, wording, reason) }
        let said = DraftedLine(wording, hearing)
        return form(said) ?? secrecy(said) ?? help(said) ?? more(said) ?? less(said)
    }

    private func form(_ said: DraftedLine) -> Rejection? {
        let most = line.tokens.count + max(Self.moreWords, line.tokens.count * 2 / 5)
        if said.tokens.isEmpty { return Rejection(.form, said.text, "it has no words") }
        if said.tokens.count > most {
            return Rejection(
                .form, said.text, "it has \(said.tokens.count) words, more than the \(most) that the line may take")
        }
        if said.sentences.count > line.sentences.count + Self.moreSentences {
            return Rejection(.form, said.text, "it has \(said.sentences.count) sentences")
        }
        let openings = said.sentences.compactMap { $0.split { $0.isWhitespace }.first?.lowercased() }
        if let label = openings.first(where: Self.labels.contains) {
            return Rejection(.form, said.text, "it has a label, “\(label)”")
        }
        return nil
    }

    /// What stands before a line in a reply, or in a transcript.
    private static let labels = Set(
        (Frame.Part.allCases.map(\.rawValue) + Role.allCases.map(\.rawValue)).map { "\($0):" })

    private func secrecy(_ said: DraftedLine) -> Rejection? {
        if VettingGround.runs(said.tokens).contains(where: secret.contains) {
            return Rejection(.secret, said.text, "it repeats the prompt")
        }
        if SecrecyRule.speaksOfPrompt(said.statement), !SecrecyRule.speaksOfPrompt(line.statement) {
            return Rejection(.secret, said.text, "it speaks of the prompt or the rules")
        }
        return nil
    }

    /// Praise, grades, and the names of what would answer it.
    private func help(_ said: DraftedLine) -> Rejection? {
        if let pattern = Self.coaching.first(where: { $0.heard(in: said.statement) != nil }),
            pattern.heard(in: line.statement) == nil
        {
            return Rejection(.hint, said.text, "it coaches the rep (“\(pattern.source)”)")
        }
        if let regime = said.regimes.subtracting(line.regimes).min() {
            return Rejection(.hint, said.text, "it names \(regime), which the line doesn't")
        }
        return nil
    }

    /// What the line doesn't say.
    private func more(_ said: DraftedLine) -> Rejection? {
        if let figure = said.figures.first(where: { figure in !line.figures.contains { $0.matches(figure) } }) {
            return Rejection(.figure, said.text, "it states a figure that the line hasn't (\(figure.value))")
        }
        if let intent = said.plain.subtracting(line.heard).filter({ $0 != self.intent }).min() {
            return Rejection(.meaning, said.text, "it says something else as well (\(intent))")
        }
        if let name = said.names.first(where: { !line.tokens.contains($0.lowercased()) }) {
            return Rejection(.meaning, said.text, "it names \(name), whom the line doesn't")
        }
        if said.denies != line.denies {
            return Rejection(
                .meaning, said.text,
                said.denies ? "it says no, and the line doesn't" : "it leaves out the no that the line says")
        }
        let strange = said.content.subtracting(line.content)
        if strange.count > line.content.count + Self.leeway {
            return Rejection(.meaning, said.text, "it says much that the line doesn't")
        }
        return nil
    }

    /// What of the line is missing.
    private func less(_ said: DraftedLine) -> Rejection? {
        if let figure = line.figures.first(where: { figure in
            figure.isNumber && !said.figures.contains { $0.matches(figure) }
        }) {
            return Rejection(.meaning, said.text, "it leaves out a figure of the line (\(figure.value))")
        }
        if let regime = line.regimes.subtracting(said.regimes).min() {
            return Rejection(.meaning, said.text, "it leaves out what the line calls \(regime)")
        }
        // A line that isn't heard as what it stands for can't be a measure.
        if let intent, line.intent == intent, said.intent != intent, !said.plain.contains(intent) {
            return Rejection(
                .meaning, said.text, "it is heard as \(said.intent ?? "nothing"), and the line as \(intent)")
        }
        if intent != nil, line.facts != said.facts {
            return Rejection(.meaning, said.text, "it settles something else than the line")
        }
        if said.questions < line.questions {
            return Rejection(.meaning, said.text, "it asks \(said.questions) of the line's \(line.questions) questions")
        }
        let missing = line.sentences.first { sentence in
            let content = DraftSentence.content(Statement(String(sentence)))
            return content.count >= Self.telling && content.isDisjoint(with: said.content)
        }
        if let missing { return Rejection(.meaning, said.text, "it leaves out “\(missing)”") }
        let shared = said.content.intersection(line.content)
        if shared.count * Self.kept < line.content.count {
            return Rejection(.meaning, said.text, "it says little of what the line says")
        }
        return nil
    }

    /// So many words more than the line's are never too many. Of 60 sound wordings none had two in five more.
    private static let moreWords = 10
    private static let moreSentences = 2
    /// How many words that mean something may be new, beyond as many as the line has.
    private static let leeway = 3
    /// A sentence with so many words that mean something leaves one of them behind.
    private static let telling = 2
    /// One in so many of the line's words that mean something stays.
    private static let kept = 4

    private static let coaching: [WordPattern] = [
        "good|great|excellent|nice|perfect|smart|right|correct|best|better|thoughtful|strong|solid|impressive|safe|clever question|answer|point|job|reply|response|choice|move|bet",
        "well done|said|put|answered|handled", "you|you've should|could|ought|might have",
        "you|you've passed|won|win|failed|lost", "you|you've almost|nearly|just had|got|did",
        "you should|could|might|ought|need say|ask|answer|tell|name|offer|mention",
        "you should|could|might|ought|need to say|ask|answer|tell|name|offer|mention",
        "your score|grade|points|coach|trainer", "training|practice|practise session|round|call|run|partner",
        "full marks",
        "this is practice|roleplay|pretend", "this is a|an|the|just|only practice|game|exercise|simulation|test",
        "roleplay|scenario", "role play|playing", "i'm|am playing", "as the buyer|persona|rep",
        "buyer's line|wording|voice",
        "here's the|a|your|my line|version|wording|rewrite|response|reply",
        "here is the|a|your|my line|version|wording|rewrite|response|reply", "think carefully|again",
        "hint",
    ].compactMap { WordPattern($0) }
}
