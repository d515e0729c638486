import Testing

@testable import Classifier

struct StatementTests {
    @Test(arguments: [
        "how long do i boil an egg", "the the the fee fee on my card", "transfer", "Balnce — of my ACCOUNT, é?",
    ])
    func `the evidence adds up to the score above the mean`(text: String) {
        let model = Samples.model
        let statement = Statement(text, in: model)
        for label in model.labels.indices {
            let sum = statement.evidence(for: label, text: text).reduce(0) { $0 + $1.weight }
            let scores = zip(statement.scores, model.bias).map { Double($0 - $1) }
            let mean = scores.reduce(0, +) / Double(scores.count)
            #expect(abs(sum - (scores[label] - mean)) < 1e-4)
        }
    }

    @Test func `the words that speak weigh most`() throws {
        let evidence = Samples.model.classify("well, is my FLIGHT there").evidence
        #expect(evidence.map(\.text) == ["well", "is", "my", "FLIGHT", "there"])
        let loudest = try #require(evidence.max { $0.weight < $1.weight })
        #expect(loudest.text == "FLIGHT")
    }

    @Test func `unknown words say nothing but quieten the others`() {
        let quiet = Statement("flight zyxwv qqqq", in: Samples.model)
        let loud = Statement("flight", in: Samples.model)
        #expect((quiet.scores.max() ?? 0) < (loud.scores.max() ?? 0))
        #expect(Statement("zyxwv", in: Samples.model).evidence(for: 0, text: "zyxwv").map(\.text) == ["zyxwv"])
    }
}
