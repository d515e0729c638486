import Testing

@testable import Classifier

struct FoldsTests {
    private let course = Course(Samples.examples, Training(epochs: 4, hidden: 0))

    @Test func `every example is in one fold and answered once`() {
        let folds = Folds(course, count: 4)
        let rows = (0..<4).flatMap { folds.scores($0, of: course).map(\.row) }
        #expect(rows.sorted() == Array(Samples.examples.indices))
        #expect(folds.scores(0, of: course).allSatisfy { $0.scores.all.count == 3 })
    }

    @Test(arguments: [(-1, 2), (0, 2), (1, 2), (2, 2), (9, 9)])
    func `there are at least two`(asked: Int, made: Int) {
        #expect(Folds(course, count: asked).count == made)
    }

    @Test func `nobody is answered by those who know him`() {
        let examples = (0..<8).map { Example(text: "word\($0)", label: "label\($0)") }
        let course = Course(
            examples,
            Training(epochs: 10, names: Dictionary(uniqueKeysWithValues: examples.map { ($0.label, "") }), hidden: 0))
        let folds = Folds(course, count: 4)
        for fold in 0..<4 {
            for (row, scores) in folds.scores(fold, of: course) { #expect(scores.best != row) }
        }
    }
}
