import Testing
@testable import Coach
@Suite struct ProbeTests {
    @Test func `probe`() {
        for text in ["we need to train it on our data", "it can't leave our network", "does it learn from training", "the weather is lovely", "", "how it writes", "what would it cost", "does it learn our data",
        "train it on what we type", "does training it cost", "it should know our policies, they change every quarter", "it answers from our documents", "can we host it",
        "train it on our servers", "run training on our own data", "train it on our own servers","host our data","we want to train it on our policies", "our own data",
        "we need to train it on our data, and what does it cost to train a model", "The weather is lovely today. How much does training cost? See you thursday.", "what is training"] {
            let hearing = Ears.small.hear(Statement(text))
            print(text, "→", hearing.intent, hearing.confidence, hearing.alternatives.map { "\($0.intent) \($0.confidence)" }, "torn", hearing.tornWith ?? "-", "second", hearing.second ?? "-")
        }
        print(RuleProof(.small).findings)
    }
}
