/// A buyer to practise on, and what follows from what a rep does.
public struct Scenario: Sendable, Hashable {
    public enum Difficulty: String, Sendable, Hashable, CaseIterable {
        case easy, medium, hard

        /// Easy ones come first.
        public var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    public let id: String
    /// A few words for lists.
    public let title: String
    public let difficulty: Difficulty
    public let persona: Persona
    /// What the buyer bears: every miss costs some of it.
    public let patience: Int
    /// Whom the rep meets and why, told before the first turn.
    public let briefing: String
    /// The first opens the practice.
    public let beats: [Beat]
    public let goals: [Goal]
    /// How many points checks are worth to this buyer, none for 0; those that aren't named: one.
    public let weights: [CallScorecard.Question: Int]
    /// The name of the recording that it was made of; nil: somebody wrote it.
    public let recorded: String?

    public init(
        id: String, title: String, difficulty: Difficulty, persona: Persona, patience: Int, briefing: String,
        beats: [Beat], goals: [Goal], weights: [CallScorecard.Question: Int] = [:], recorded: String? = nil
    ) {
        self.id = id
        self.title = title
        self.difficulty = difficulty
        self.persona = persona
        self.patience = patience
        self.briefing = briefing
        self.beats = beats
        self.goals = goals
        self.weights = weights
        self.recorded = recorded
    }

    /// How many points a check is worth.
    public func weight(of question: CallScorecard.Question) -> Int { weights[question] ?? 1 }

    /// Where the beat with an id stands.
    func place(of beat: String) -> Int? { beats.firstIndex { $0.id == beat } }

    /// Where the beat stands that follows when the buyer's patience is used up.
    var walkingOut: Int? { beats.firstIndex { $0.ends == .walked } }
}
