import Coach
import Shelf

/// The questions that a new scenario is made of, and what becomes of the answers.
struct ScenarioInterview {
    enum Question: CaseIterable {
        case title, role, place, temper, difficulty, fears, wonBy, intents

        /// As it is asked.
        var words: String {
            switch self {
            case .title: "A title, in a few words"
            case .role: "Who is the buyer: what do they do?"
            case .place: "Where are they from: what kind of agency or enterprise?"
            case .temper: "How are they to talk to?"
            case .difficulty:
                "How hard is it: \(Scenario.Difficulty.allCases.map(\.rawValue).joined(separator: ", "))?"
            case .fears: "What do they fear?"
            case .wonBy: "What would win them?"
            case .intents:
                "What do they raise? One to \(ScenarioDraft.mostIntents), with ; between: ids of intents, or words of a buyer's"
            }
        }

        /// In a word, as messages and prompts name it.
        var name: String {
            switch self {
            case .title: "title"
            case .role: "who"
            case .place: "where"
            case .temper: "temper"
            case .difficulty: "difficulty"
            case .fears: "fears"
            case .wonBy: "won by"
            case .intents: "raises"
            }
        }
    }

    /// Why an answer isn't taken.
    struct Objection: Error {
        let problem: String
        let hint: String?
    }

    private(set) var draft = ScenarioDraft()
    private let knowledge: Knowledge
    private let ears: Ears
    private static let longest = 300

    init(_ knowledge: Knowledge, _ ears: Ears) {
        self.knowledge = knowledge
        self.ears = ears
    }

    /// - Returns: What to tell of how it was taken; nil: nothing.
    /// - Throws: `Objection`; then the answer to the question is still to be given.
    mutating func take(_ answer: String, to question: Question) throws(Objection) -> String? {
        let answer = answer.inert.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !answer.isEmpty else { throw Objection(problem: "there is no answer to “\(question.words)”", hint: nil) }
        guard question == .intents || answer.count <= Self.longest else {
            throw Objection(problem: "that is longer than \(Self.longest) characters", hint: "a few words will do")
        }
        switch question {
        case .title: draft.title = answer
        case .role: draft.role = answer
        case .place: draft.place = answer
        case .temper: draft.temper = answer
        case .difficulty: draft.difficulty = try difficulty(answer)
        case .fears: draft.fears = answer
        case .wonBy: draft.wonBy = answer
        case .intents: return try raise(answer)
        }
        return nil
    }

    private func difficulty(_ answer: String) throws(Objection) -> Scenario.Difficulty {
        if let difficulty = Scenario.Difficulty(rawValue: answer.lowercased()) { return difficulty }
        let all = Scenario.Difficulty.allCases.map(\.rawValue)
        throw Objection(
            problem: "“\(answer)” says not how hard it is",
            hint: Suggestion.hint(for: answer, among: all) ?? "one of \(all.joined(separator: ", "))")
    }

    private mutating func raise(_ answer: String) throws(Objection) -> String? {
        let ids = Set(knowledge.intents.map(\.id)).subtracting([Intent.outside])
        var found: [String] = []
        var heard: [String] = []
        for part in answer.split(separator: ";").map(\.trimmed) where !part.isEmpty {
            // Ids may be parted as lists are, words can't.
            let parts = part.split(separator: ",").map(\.trimmed)
            if parts.allSatisfy(ids.contains) {
                found += parts
            } else {
                let intent = try intent(part, ids)
                found.append(intent)
                heard.append("“\(part)” was heard as \(intent): \(knowledge.intent(intent)?.heard ?? intent)")
            }
        }
        var seen: Set<String> = []
        found = found.filter { seen.insert($0).inserted }
        guard (1...ScenarioDraft.mostIntents).contains(found.count) else {
            throw Objection(
                problem: "\(found.count) intents are \(found.isEmpty ? "too few" : "too many")",
                hint: "one to \(ScenarioDraft.mostIntents) make a practice")
        }
        draft.intents = found
        return heard.isEmpty ? nil : heard.joined(separator: "; ")
    }

    /// What somebody means who names no intent by its id: a slip of the pen, or words to be heard.
    private func intent(_ part: String, _ ids: Set<String>) throws(Objection) -> String {
        if !part.contains(" "), let near = Suggestion.nearest(to: part, among: ids) {
            throw Objection(problem: "there is no intent “\(part)”", hint: "did you mean \(near)?")
        }
        let hearing = ears.hear(Statement(part))
        guard ids.contains(hearing.intent), hearing.confidence >= Self.sure else {
            throw Objection(
                problem: "“\(part.clipped(to: 60))” raises nothing that is known",
                hint: "say it as a buyer would, or name an intent: dosay rules lists them")
        }
        return hearing.intent
    }

    /// How sure it must be what a buyer's words raise.
    private static let sure = 0.4
}
