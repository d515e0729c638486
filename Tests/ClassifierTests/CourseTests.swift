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

    @Test func `a group is held out as one`() {
        let grouped = Samples.examples.enumerated().map {
            Example(text: $1.text, label: $1.label, group: $0 % 3 == 2 ? nil : "group \($0 % 7)")
        }
        let folds = Course(grouped, Training()).folds(3)
        for (first, fold) in zip(grouped, folds) where first.group != nil {
            #expect(zip(grouped, folds).allSatisfy { $0.group != first.group || $1 == fold })
        }
        #expect((0..<3).allSatisfy { fold in folds.filter { $0 == fold }.count > 6 })
    }

    @Test func `many examples need fewer folds`() {
        #expect(Course(Samples.examples, Training()).foldCount == 5)
        #expect(Course(Array(repeating: Samples.examples[0], count: 5_000), Training()).foldCount == 3)
    }

    @Test(arguments: [Int.min, -1, 0, 1, .max])
    func `any number of epochs is taken`(epochs: Int) {
        let model = Model.train(
            Samples.label(["egg", "fish"], "a") + Samples.label(["car"], "b"), Training(epochs: epochs))
        #expect(model.bias.allSatisfy { $0.isFinite })
    }
}
