import Testing

@testable import Coach

@Suite struct KnowledgeTests {
    private let knowledge = Knowledge.small

    @Test func `things are found by their ids, and unknown ones aren't`() {
        #expect(knowledge.regime("retrieval")?.id == "retrieval")
        #expect(knowledge.regime(nil) == nil)
        #expect(knowledge.regime("magic") == nil)
        #expect(knowledge.intent("train")?.id == "train")
        #expect(knowledge.fact("place")?.id == "place")
        #expect(knowledge.question("how-often")?.id == "how-often")
        #expect(knowledge.claim("survey")?.id == "survey")
        #expect(knowledge.doSay("show-it")?.id == "show-it")
    }

    @Test func `only facts that matter to an intent, with values it knows, are kept`() {
        let settled = ["purpose": "know", "place": "stays", "examples": "millions", "mood": "good"]
        #expect(knowledge.facts(settled, for: "train") == ["purpose": "know", "place": "stays"])
        #expect(knowledge.facts(settled, for: "documents") == ["place": "stays"])
        #expect(knowledge.facts(settled, for: "hosting") == [:])
    }

    @Test func `a value of some intents is none of the others`() {
        let reading = FactValue(
            id: "reading", heard: "", intents: ["a"], refines: nil, combines: [], heardAs: [], words: [],
            whenAsked: [])
        let other = FactValue(
            id: "other", heard: "", intents: [], refines: nil, combines: [], heardAs: [], words: [], whenAsked: [])
        let sense = Fact(id: "sense", about: "", intents: ["a", "b"], values: [reading, other], source: "")
        #expect(sense.values(for: "a").map(\.id) == ["reading", "other"])
        #expect(sense.values(for: "b").map(\.id) == ["other"])
        #expect(sense.values(for: "c").isEmpty)
    }

    @Test func `a row without lines of its own offers those of its intent and regime`() throws {
        let open = try #require(knowledge.table.rule(for: "train", [:]))
        #expect(
            knowledge.lines(for: open, intent: "train").map(\.id) == ["two-things", "which-of-them", "worth-a-price"])
        let outside = try #require(knowledge.table.rule(for: Intent.outside, [:]))
        #expect(knowledge.lines(for: outside, intent: Intent.outside).map(\.id) == ["back-to-it"])
    }

    @Test func `a row's own lines come in its order, without those that don't exist`() {
        let row = Rule.small(
            "row", "train", "-", "-", "-", "prompting", phrases: ["shows-the-page", "gone", "show-it"])
        #expect(knowledge.lines(for: row, intent: "train").map(\.id) == ["shows-the-page", "show-it"])
    }

    @Test func `a question is open until its fact is settled, or while it has the value that it goes into`() throws {
        let first = try #require(knowledge.question("know-or-form"))
        #expect(first.isOpen([:]) && first.isOpen(["place": "stays"]) && !first.isOpen(["purpose": "know"]))
        let deeper = try #require(knowledge.question("how-often"))
        #expect(!deeper.isOpen([:]) && deeper.isOpen(["purpose": "know"]) && !deeper.isOpen(["purpose": "changing"]))
    }

    @Test func `a line not to say is reported under its first row, or its id`() {
        #expect(knowledge.dontSay.map(\.row) == ["001.2", "sounds-easy", "teaches-policies"])
    }
}
