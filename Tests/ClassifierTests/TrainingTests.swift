import Testing

@testable import Classifier

struct TrainingTests {
    @Test func `a label is named by itself, or by what it is told`() {
        let training = Training(outside: "out", names: ["b": "second label"])
        #expect(training.nameExample(of: "train_on-it") == Example(text: "train on it", label: "train_on-it"))
        #expect(training.nameExample(of: "b")?.text == "second label")
        #expect(training.nameExample(of: "out") == nil)
    }

    @Test func `more may be turned away where an outside label teaches what`() {
        #expect(Training().rejected == 0.04)
        #expect(Training(outside: "out").rejected == 0.08)
        #expect(Training(outside: "out", rejected: 0.01).rejected == 0.01)
    }

    @Test func `a name teaches`() {
        let examples = Samples.label(["alpha", "beta"], "one") + Samples.label(["gamma", "delta"], "two")
        let model = Model.train(examples, Training(names: ["two": "helicopter"]))
        #expect(model.classify("helicopter").ranked.first?.label == "two")
    }

    @Test func `a model has the units and concepts that were asked for`() {
        let concepts = [Concept(id: "food", words: ["egg", "bread", "noodle"])]
        let model = Model.train(Samples.examples, Training(epochs: 2, concepts: concepts, hidden: 12))
        #expect(model.hiddenWidth == 16)
        #expect(model.thesaurus.keys.count == 1 && model.thesaurus.name(0) == "food")
        let plain = Model.train(Samples.examples, Training(epochs: 2, hidden: 0))
        #expect(plain.hiddenWidth == 0 && plain.width == plain.labelWidth)
        #expect(plain.thesaurus.keys.count == 0)
    }
}
