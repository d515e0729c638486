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

    @Test func `many examples need fewer folds and answers`() {
        #expect(Course(Samples.examples, Training()).foldCount == 5)
        #expect(Course(Samples.examples, Training()).heldFolds == 5)
        let many = Course(Array(repeating: Samples.examples[0], count: 5_000), Training())
        #expect(many.foldCount == 4 && many.heldFolds == 2)
    }

    @Test(arguments: [Int.min, -1, 0, 1, .max])
    func `any number of epochs is taken`(epochs: Int) {
        let model = Model.train(
            Samples.label(["egg", "fish"], "a") + Samples.label(["car"], "b"), Training(epochs: epochs, hidden: 8))
        #expect(model.bias.values.allSatisfy { $0.isFinite })
        #expect(model.outward.values.allSatisfy { $0.isFinite })
    }

    @Test(arguments: [(Int.min, nil), (-1, nil), (0, nil), (1, 8), (8, 8), (20, 24)] as [(Int, Int?)])
    func `a network has as many units as asked for, rounded up`(hidden: Int, units: Int?) {
        let course = Course(Samples.examples, Training(epochs: 1, hidden: hidden))
        #expect(course.taught([0, 1]).net?.unitCount == units)
    }

    @Test func `one label needs no network`() {
        let course = Course(Samples.label(["egg", "fish"], "a"), Training(hidden: 8))
        #expect(course.labels.count == 1)
        #expect(course.taught([0, 1]).net == nil)
    }

    @Test func `a share of the epochs teaches less`() {
        let course = Course(Samples.examples, Training(epochs: 10, hidden: 0))
        let rows = Array(course.corpus.rows)
        func most(_ share: Double) -> Float {
            course.taught(rows, share: share).scores(0, of: course.corpus.vectors).max() ?? 0
        }
        #expect(most(0.1) < most(1))
        #expect(most(1e-9) == most(0.1))
    }

    @Test func `it is terse when a statement inside has function words alone`() {
        #expect(!Course(Samples.examples, Training()).isTerse)
        #expect(Course(Samples.examples + Samples.label(["how do we"], "travel"), Training()).isTerse)
        #expect(!Course(Samples.examples + Samples.label(["how do we"], "out"), Training(outside: "out")).isTerse)
        #expect(!Course(Samples.examples + Samples.label(["…", ""], "travel"), Training()).isTerse)
    }

    @Test func `blank scores say nothing`() {
        let blank = Course(Samples.examples, Training(outside: "out")).blank
        #expect(blank.all == [0, 0, 0, 0] && blank.outside == 2)
    }

    @Test func `its corpus has the concepts it is told of`() {
        let training = Training(concepts: [Concept(id: "food", words: ["egg", "bread"])])
        #expect(Course(Samples.examples, training).corpus.kinds.filter { $0 == .concept }.count == 1)
    }
}
