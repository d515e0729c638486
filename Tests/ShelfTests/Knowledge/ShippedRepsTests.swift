import Classifier
import Coach
import Testing

@testable import Shelf

/// What the second ear learns of the knowledge that ships.
@Suite struct ShippedRepsTests {
    private static let lessons = Library.survey([Shipped.folder]).lessons(of: .reps)

    private static let counts = Dictionary(lessons.map { ($0.label, 1) }, uniquingKeysWith: +)

    @Test func `every don't-say is taught by forty lines or more`() {
        for line in Shipped.knowledge.dontSay { #expect(Self.counts[line.id, default: 0] >= 40, "\(line.id)") }
    }

    @Test func `every move is taught, and every label is a don't-say or a move`() {
        let moves = Shipped.knowledge.moves.map(\.id)
        for move in moves { #expect(Self.counts[move, default: 0] >= 40, "\(move)") }
        #expect(Set(Self.counts.keys).subtracting(moves).subtracting(Shipped.knowledge.dontSay.map(\.id)) == [])
        #expect(moves.contains(Move.talk))
    }

    @Test func `no label is a don't-say and a move at once`() {
        #expect(Set(Shipped.knowledge.moves.map(\.id)).isDisjoint(with: Shipped.knowledge.dontSay.map(\.id)))
    }

    @Test func `no line stands under two labels, nor twice`() {
        var first: [[String]: Example] = [:]
        for lesson in Self.lessons {
            let key = words(in: lesson.text).map(\.token)
            if let other = first.updateValue(lesson, forKey: key) {
                Issue.record("“\(lesson.text)” stands under \(lesson.label) and \(other.label)")
            }
        }
    }

    @Test func `nothing that reps say could steer a terminal`() {
        let texts =
            Self.lessons.map(\.text) + Shipped.knowledge.moves.map(\.means)
            + Shipped.knowledge.rubric.checks.flatMap { [$0.asks, $0.passes] }
        #expect(texts.filter { $0.inert != $0 } == [])
    }

    @Test func `every check and every figure of the scorecard is described, once`() {
        let rubric = Shipped.knowledge.rubric
        #expect(rubric.checks.map(\.question) == CallScorecard.Question.allCases)
        #expect(
            rubric.figures.map(\.id) == [
                "talk_ratio", "longest_monologue_ms", "longest_story_ms", "interactivity", "patience_ms",
                "question_rate",
            ])
    }

    @Test func `whatever don't-says and moves steer to is a regime that there is`() {
        for steers in Shipped.knowledge.dontSay.compactMap(\.steers) + Shipped.knowledge.moves.compactMap(\.regime) {
            #expect(Shipped.knowledge.regime(steers) != nil, "\(steers)")
        }
        for move in Shipped.knowledge.moves where [.toward, .limits].contains(move.kind) {
            #expect(move.regime != nil, "\(move.id)")
        }
    }
}
