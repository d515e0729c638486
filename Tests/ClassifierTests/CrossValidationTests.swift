import Dispatch
import Testing

@testable import Classifier

struct CrossValidationTests {
    @Test func `every example is answered, in order, mostly right`() {
        let held = CrossValidation.run(Samples.examples, folds: 6)
        #expect(held.count == Samples.examples.count)
        let right = zip(Samples.examples, held).filter { $0.label == $1.label }.count
        #expect(right > 2 * Samples.examples.count / 3)
        #expect(held.allSatisfy { (0...1).contains($0.probability) })
    }

    @Test func `nobody is classified by a model that saw him`() {
        // Of four random labels a model that had seen the example would know nearly all.
        let words = ["amber", "birch", "coral", "daisy", "ember", "flint", "grove", "hazel"]
        let examples = words.enumerated().map { Example(text: $1, label: "label\($0)") }
        let held = CrossValidation.run(examples, folds: 4)
        #expect(zip(examples, held).allSatisfy { $0.label != $1.label })
    }

    @Test func `what lies outside is named so`() {
        let held = CrossValidation.run(Samples.withOutside, folds: 5, Training(outside: "none-of-these", hidden: 8))
        #expect(held.allSatisfy { $0.isOutside == ($0.label == "none-of-these") })
        #expect(held.contains { $0.isOutside })
    }

    @Test(arguments: [-3, 0, 1, 2, 100])
    func `any number of folds is taken`(folds: Int) {
        #expect(
            CrossValidation.run(Samples.examples, folds: folds, Training(epochs: 2, hidden: 0)).count
                == Samples.examples.count)
        #expect(CrossValidation.run([], folds: folds).isEmpty)
    }

    @Test func `whoever does the work, the answers are the same`() {
        let training = Training(epochs: 4, outside: "none-of-these", hidden: 8)
        let expected = CrossValidation.run(Samples.withOutside, folds: 7, training)
        #expect(expected == CrossValidation.run(Samples.withOutside, folds: 7, training, perform: Samples.backwards))
        #expect(
            expected
                == CrossValidation.run(Samples.withOutside, folds: 7, training) {
                    DispatchQueue.concurrentPerform(iterations: $0, execute: $1)
                })
    }
}
