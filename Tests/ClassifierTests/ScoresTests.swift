import Testing

@testable import Classifier

struct ScoresTests {
    @Test func `the best is inside, the winner may be outside`() {
        let scores = Scores(all: [1, 5, 3], outside: 1)
        #expect(scores.best == 2)
        #expect(scores.winner == 1)
        #expect(scores.bestScore() == 3)
        #expect(scores.bestScore(without: 2) == 1)
    }

    @Test func `the outside label leads or follows`() {
        #expect(Scores(all: [1, 5, 3], outside: 1).lead == 2)
        #expect(Scores(all: [1, 5, 3], outside: 0).lead == -4)
        #expect(Scores(all: [1, 5], outside: nil).lead == 0)
    }

    @Test func `a tie goes to the first label, and to the inside`() {
        #expect(Scores(all: [2, 2], outside: nil).best == 0)
        #expect(Scores(all: [2, 2], outside: 0).winner == 1)
    }

    @Test func `the softmax sums to one and leaves the outside out`() {
        let chances = Scores(all: [1, 9, 3], outside: 1).softmax(temperature: 0.5)
        #expect(abs(chances.reduce(0, +) - 1) < 1e-6)
        #expect(chances[1] == 0)
        #expect(chances[2] > chances[0])
    }

    @Test func `no labels, no best`() {
        #expect(Scores(all: [], outside: nil).winner == nil)
        #expect(Scores(all: [1], outside: 0).best == nil)
        #expect(Scores(all: [1], outside: 0).softmax(temperature: 1) == [0])
    }
}
