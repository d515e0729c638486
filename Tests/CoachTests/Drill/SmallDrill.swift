@testable import Coach

/// Small knowledge whose intents have examples, its deck, and rounds of it.
extension Knowledge {
    static let drilled = practised.withExamples

    /// Three statements for one intent, two for another, one each for the rest, and none for one.
    var withExamples: Knowledge {
        var knowledge = self
        knowledge.intents = Entries(
            intents.map { intent in
                let count = ["train": 3, "documents": 2, "hosting": 0].first { $0.key == intent.id }?.value ?? 1
                return Intent(
                    id: intent.id, number: intent.number, heard: intent.heard, wants: intent.wants, means: intent.means,
                    nearMisses: intent.nearMisses, source: intent.source,
                    examples: (0..<count).map { "\(intent.id), wording \($0 + 1)" })
            })
        return knowledge
    }
}

enum SmallDrill {
    static let deck = DrillDeck(.drilled)

    static func cards(_ ids: String...) -> [DrillCard] { ids.compactMap { deck[$0] } }

    static func round(_ ids: String..., reviews: [DrillReview] = [], on day: Int = 0) -> DrillRound {
        DrillRound(
            ids.compactMap { deck[$0] }, deck, DrillMemory(reviews), on: day, .drilled, SmallPractice.listener)
    }

    /// A review in a drill.
    static func review(_ card: String, _ day: Int, _ grade: Grade) -> DrillReview {
        DrillReview(card: card, day: day, grade: grade, isDrilled: true)
    }

    /// A review outside of one.
    static func missed(_ card: String, _ day: Int, _ grade: Grade = .again) -> DrillReview {
        DrillReview(card: card, day: day, grade: grade, isDrilled: false)
    }
}
