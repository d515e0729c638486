import Testing

@testable import Classifier

struct FunctionWordsTests {
    @Test(arguments: ["", "a", "the", "x y", "What IS it?", "and then we", "don’t", "of the"])
    func `nothing but function words`(text: String) {
        #expect(FunctionWords.areAll(tokens(in: text)))
    }

    @Test(arguments: ["the model", "7", "is it ours now", "training"])
    func `something to speak of`(text: String) {
        #expect(!FunctionWords.areAll(tokens(in: text)))
    }

    @Test(arguments: ["the", "is it", "how do we", "x y"])
    func `what names nothing is outside`(text: String) {
        #expect(Samples.model.classify(text).isOutside)
        #expect(Samples.outsideModel.classify(text).confidence > 0.9)
    }

    @Test func `unless an example inside says no more`() {
        let examples = Samples.examples + Samples.label(["no", "not that", "no it is not"], "no")
        #expect(Model.train(examples).classify("no not that").isOutside == false)
        let chatter = Samples.withOutside + Samples.label(["is it"], "none-of-these")
        #expect(Model.train(chatter, Training(outside: "none-of-these")).classify("how do we").isOutside)
    }
}
