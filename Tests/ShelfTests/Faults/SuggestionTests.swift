import Testing

@testable import Shelf

@Suite struct SuggestionTests {
    private let known = ["retrieval", "prompting", "fine-tuning", "pre-training"]

    @Test(arguments: [
        ("retreival", "retrieval"), ("retrieva", "retrieval"), ("retrievals", "retrieval"), ("retrievel", "retrieval"),
        ("fine-tunning", "fine-tuning"), ("finetuning", "fine-tuning"), ("Prompting", "prompting"),
    ])
    func `a name with a few letters off is known again`(_ written: String, _ meant: String) {
        #expect(Suggestion.nearest(to: written, among: known) == meant)
        #expect(Suggestion.hint(for: written, among: known) == "did you mean \(meant)?")
    }

    @Test(arguments: ["", "governance", "tuning", "x", "retrieval-retrieval"])
    func `a name that looks like none suggests none`(_ written: String) {
        #expect(Suggestion.hint(for: written, among: known) == nil)
    }

    @Test func `of two equally near the first by name is taken, whatever their order`() {
        #expect(Suggestion.nearest(to: "cot", among: ["cut", "cat"]) == "cat")
        #expect(Suggestion.nearest(to: "cot", among: ["cat", "cut"]) == "cat")
    }

    @Test func `two letters swapped count as one edit`() {
        #expect(Suggestion.nearest(to: "soem", among: ["some"]) == "some")
        #expect(Suggestion.nearest(to: "emos", among: ["some"]) == nil)
    }

    @Test func `with nothing known there is nothing to suggest`() {
        #expect(Suggestion.nearest(to: "retrieval", among: [String]()) == nil)
        #expect(Suggestion.nearest(to: "a", among: [""]) == nil)
    }

    @Test func `an overlong name is compared by its beginning`() {
        #expect(Suggestion.nearest(to: String(repeating: "x", count: 100_000), among: known) == nil)
    }
}
