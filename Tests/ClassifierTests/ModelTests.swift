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
            #expect(abs(ranked.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
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
        let found = Samples.outsideModel.classify("tell me a joke about the moon")
        #expect(found.isOutside)
        #expect(found.ranked.first?.label == "none-of-these")
    }

    @Test func `the same examples make the same bytes`() {
        #expect(Model.train(Samples.examples).encoded() == Model.train(Samples.examples).encoded())
    }

    @Test func `many cores make the same bytes as one`() async {
        for training in [Training(), Training(outside: "none-of-these")] {
            let model = await Model.trainConcurrently(Samples.withOutside, training)
            #expect(model.encoded() == Model.train(Samples.withOutside, training).encoded())
        }
        #expect(await Model.trainConcurrently([]) == Model.train([]))
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
            let model = Model.train(examples, Training(outside: outside))
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

    @Test func `a long text takes linear time`() {
        func seconds(_ text: String) -> Double {
            let clock = ContinuousClock()
            return clock.measure { _ = Samples.model.classify(text) } / .seconds(1)
        }
        let words = (0..<20_000).map { "word\($0 % 977)x\($0 % 31)" }.joined(separator: " ")
        let short = seconds(words)
        #expect(seconds([words, words, words, words].joined(separator: " ")) < 16 * short + 0.5)
        #expect(seconds(String(repeating: "a", count: 1_000_000)) < 5)
    }
}
