import Testing

@testable import Classifier

struct CourseTests {
    @Test func `names come after all examples, labels sorted`() {
        let course = Course(
            [Example(text: "x", label: "b"), Example(text: "y", label: "a"), Example(text: "z", label: "out")],
            Training(outside: "out"))
        #expect(course.labels == ["a", "b", "out"])
        #expect(course.outside == 2)
        #expect(course.targets == [1, 0, 2, 0, 1])
        #expect(course.corpus.rows == 0..<5)
    }

    @Test func `folds share out every label evenly`() {
        let course = Course(Samples.examples, Training())
        let folds = course.folds(4)
        for fold in 0..<4 {
            for label in 0..<3 {
                let count = folds.indices.filter { folds[$0] == fold && course.targets[$0] == label }.count
                #expect(count == 3)
            }
        }
    }

    @Test(arguments: [Int.min, -1, 0, 1, .max])
    func `any number of epochs is taken`(epochs: Int) {
        let model = Model.train(
            Samples.label(["egg", "fish"], "a") + Samples.label(["car"], "b"), Training(epochs: epochs))
        #expect(model.bias.allSatisfy { $0.isFinite })
    }
}
