import Dispatch
import Testing

@testable import Classifier

struct ModelTests {
    @Test(arguments: [
        ("boil two eggs", "kitchen"), ("my flight to berlin", "travel"), ("the card was charged a fee", "banking"),
    ])
    func `a new statement gets its label`(text: String, label: String) {
        let found = Samples.model.classify(text)
        #expect(found.ranked.first?.label == label)
        #expect(!found.isOutside)
        #expect(found.confidence > 0.5)
    }

    @Test func `all labels are ranked, and their probabilities sum to one`() {
        for text in ["is my flight delayed", "", "penguins", "zzz"] {
            let ranked = Samples.outsideModel.classify(text).ranked
            #expect(Set(ranked.map(\.label)) == Set(Samples.outsideModel.labels))
            #expect(abs(ranked.reduce(0) { $0 + $1.probability } - 1) < 1e-5)
            #expect(ranked.map(\.probability) == ranked.map(\.probability).sorted(by: >))
        }
    }

    @Test(arguments: ["", "   ", "?!", "\0\0\0", "我们需要训练它", "Нам нужно это", "🤖", "qqq xxxx"])
    func `what has no known word is outside, with confidence`(text: String) {
        for model in [Samples.model, Samples.outsideModel] {
            let found = model.classify(text)
            #expect(found.isOutside)
            #expect(found.confidence > 0.9)
        }
    }

    @Test func `what the outside label taught is outside`() {
        let found = Samples.outsideModel.classify("who won the football match in summer")
        #expect(found.isOutside)
        // Its lead alone decides while it has few examples, whatever the probability.
        let others = Samples.outsideModel.classify("my flight to berlin").ranked
        let outside = [found.ranked, others].map { $0.first { $0.label == "none-of-these" }?.probability ?? 0 }
        #expect(outside[0] > outside[1])
    }

    @Test func `the same examples make the same bytes`() {
        let training = Training(epochs: 4, hidden: 8)
        #expect(Model.train(Samples.examples, training).encoded() == Model.train(Samples.examples, training).encoded())
        let other = Training(epochs: 5, hidden: 8)
        #expect(Model.train(Samples.examples, training).encoded() != Model.train(Samples.examples, other).encoded())
    }

    @Test func `however many cores there are, and whatever they do first, the bytes are the same`() {
        for outside in [nil, "none-of-these"] {
            let training = Training(
                epochs: 4, outside: outside, concepts: [Concept(id: "food", words: ["egg", "soup"])], hidden: 8)
            let expected = Model.train(Samples.withOutside, training).encoded()
            #expect(Model.train(Samples.withOutside, training, perform: Samples.backwards).encoded() == expected)
            let many = Model.train(Samples.withOutside, training) {
                DispatchQueue.concurrentPerform(iterations: $0, execute: $1)
            }
            #expect(many.encoded() == expected)
        }
        #expect(Model.train([], perform: Samples.backwards).encoded() == Model.train([]).encoded())
    }

    @Test func `no examples, no labels, everything outside`() {
        let found = Model.train([]).classify("hello")
        #expect(found.ranked.isEmpty && found.isOutside && found.confidence == 1)
        let outside = Model.train([], Training(outside: "out")).classify("hello")
        #expect(outside.ranked.map(\.probability) == [1])
        #expect(outside.isOutside)
    }

    @Test(arguments: [
        Samples.label(["one thing"], "only"), Samples.label(Samples.kitchen, "only"),
        Samples.label(["", "", ""], "empty"), Samples.label(["same", "same"], "a") + Samples.label(["same"], "b"),
        ["a", "b", "c", "d"].map { Example(text: $0, label: $0) },
        Samples.label(["", "…"], "") + Samples.label(["\0"], "\0"),
    ])
    func `odd examples make a model that answers`(examples: [Example]) {
        for outside in [nil, "out", examples.first?.label] {
            let model = Model.train(examples, Training(epochs: 5, outside: outside, hidden: 8))
            for text in ["", "same", "one thing", "我"] {
                let found = model.classify(text)
                #expect((0...1).contains(found.confidence))
                #expect(found.ranked.allSatisfy { (0...1).contains($0.probability) })
            }
        }
    }

    @Test func `one label is found`() {
        let found = Model.train(Samples.label(Samples.kitchen, "only")).classify("boil the eggs")
        #expect(found.ranked.map(\.label) == ["only"])
        #expect(!found.isOutside)
    }

    @Test func `with concepts or without, the network's answers are as good`() {
        for (text, label) in [
            ("boil two eggs", "kitchen"), ("my flight to berlin", "travel"), ("my card fee", "banking"),
        ] {
            #expect(Samples.smallNet.classify(text).ranked.first?.label == label)
            #expect(Samples.withoutNet.classify(text).ranked.first?.label == label)
        }
    }
}
