import Testing

@testable import Coach

@Suite struct AnswerHearingTests {
    private func hearing(_ intent: String = "train", asked: [String] = []) -> AnswerHearing {
        AnswerHearing(knowledge: .small, intent: intent, open: asked.compactMap { Knowledge.small.question($0) })
    }

    private func facts(_ text: String, _ intent: String = "train", asked: [String] = []) -> [String: String] {
        hearing(intent, asked: asked).answer(in: Statement(text)).facts
    }

    private func bare(_ text: String, _ intent: String = "train", asked: [String]) -> [String: String] {
        hearing(intent, asked: asked).bare(Statement(text))
    }

    // MARK: Words

    @Test func `words settle facts without being asked`() {
        #expect(facts("it should know our policies") == ["purpose": "know"])
        #expect(facts("4,000 labelled, and it can't leave") == ["examples": "thousands", "place": "stays"])
        #expect(facts("so we do") == [:])
        #expect(facts("") == [:])
    }

    @Test func `a fact that doesn't matter to the intent isn't heard`() {
        #expect(facts("it should know our policies", "documents") == [:])
        #expect(facts("know our policies, which can't leave", "documents") == ["place": "stays"])
        #expect(facts("it can't leave", "hosting") == [:])
    }

    @Test func `some words count only while their question is open`() {
        #expect(facts("our policies") == [:])
        #expect(facts("our policies", asked: ["stay-inside"]) == [:])
        #expect(facts("our policies", asked: ["know-or-form"]) == ["purpose": "know"])
        #expect(facts("our policies", asked: ["stay-inside", "know-or-form"]) == ["purpose": "know"])
        #expect(facts("four hundred", asked: ["how-many"]) == ["examples": "few"])
    }

    @Test(arguments: [
        "not the facts", "it isn't the facts", "we don't need facts", "without any facts", "never the facts",
    ])
    func `a denial takes a word away`(_ text: String) {
        #expect(facts(text) == [:])
    }

    @Test func `a denial reaches three words and not past its clause`() {
        #expect(facts("not only or mostly the facts") == ["purpose": "know"])
        #expect(facts("no, it's not, the facts it is") == ["purpose": "know"])
        #expect(facts("not the facts, the style") == ["purpose": "form"])
        #expect(facts("the style, not the facts") == ["purpose": "form"])
    }

    @Test func `what is denied once can be affirmed elsewhere`() {
        #expect(facts("not facts about you; the facts about us") == ["purpose": "know"])
    }

    @Test func `rather and instead deny only what follows "than" and "of"`() {
        #expect(facts("we'd rather have the facts") == ["purpose": "know"])
        #expect(facts("the style rather than facts") == ["purpose": "form"])
        #expect(facts("instead the style") == ["purpose": "form"])
        #expect(facts("the style instead of facts") == ["purpose": "form"])
    }

    @Test func `longer words beat words inside them`() {
        #expect(facts("it may leave") == ["place": "leaves"])
        #expect(facts("it can't leave") == ["place": "stays"])
        #expect(facts("it can never just leave us") == ["place": "stays"])
    }

    @Test func `of two values the one said last counts`() {
        #expect(facts("it can't leave. Oh well, it may leave") == ["place": "leaves"])
        #expect(facts("it may leave. Oh no, it can't leave") == ["place": "stays"])
    }

    @Test func `a value wins over the one that it refines`() {
        #expect(facts("it changes every month, and it should know our facts") == ["purpose": "changing"])
        #expect(facts("it should know our facts, which change every month") == ["purpose": "changing"])
    }

    @Test func `values heard together are the one that combines them`() {
        #expect(facts("facts and style") == ["purpose": "both"])
        #expect(facts("style, and the facts that change every month") == ["purpose": "both"])
        #expect(facts("the two", asked: ["know-or-form"]) == ["purpose": "both"])
    }

    @Test func `the longest words for each value are told`() throws {
        let statement = Statement("it can't ever leave, leave aside the facts")
        let answer = hearing().answer(in: statement)
        #expect(Set(answer.spoken.map { statement.text(of: $0) }) == ["leave", "facts"])
        let spoken = hearing().answer(in: Statement("the facts are that it can't ever leave")).spoken
        #expect(spoken == [1..<2, 5..<8])
    }

    // MARK: Bare answers

    @Test(arguments: [
        ("the first one", "know"), ("first", "know"), ("the former, I think", "know"), ("the second one", "form"),
        ("2nd", "form"), ("The latter.", "form"), ("the last one", "form"), ("well, more the second", "form"),
    ])
    func `an ordinal picks an option`(_ text: String, _ value: String) {
        #expect(bare(text, asked: ["know-or-form"]) == ["purpose": value])
    }

    @Test func `an ordinal counts the options of the first open question`() {
        #expect(bare("the second one", asked: ["stay-inside", "know-or-form"]) == ["place": "leaves"])
        #expect(bare("the third one", asked: ["stay-inside"]) == [:])
        #expect(bare("the second one", asked: []) == [:])
        #expect(bare("the first one", asked: ["how-often"]) == [:])
    }

    @Test(arguments: [
        "in under a second", "it takes a second each", "we rewrote it last year", "first we ask our lawyers",
        "how long does the first run take", "during the last quarter",
    ])
    func `a word that merely looks like an ordinal picks nothing`(_ text: String) {
        #expect(bare(text, asked: ["know-or-form"]) == [:])
    }

    @Test func `both needs a value that stands for all options`() {
        #expect(bare("both", asked: ["know-or-form"]) == ["purpose": "both"])
        #expect(bare("both, really", asked: ["facts-or-wording"]) == ["purpose": "both"])
        #expect(bare("both", asked: ["stay-inside"]) == [:])
        #expect(bare("both", "documents", asked: ["know-or-form"]) == [:])
    }

    @Test(arguments: ["yes", "Yes, all of it", "yeah", "right", "exactly", "indeed", "sure"])
    func `yes stands for what the question says`(_ text: String) {
        #expect(bare(text, asked: ["stay-inside"]) == ["place": "stays"])
        #expect(bare(text, asked: ["know-or-form"]) == [:])
    }

    @Test(arguments: ["no", "Nope.", "no, not that I know"])
    func `no stands for what the question says`(_ text: String) {
        #expect(bare(text, asked: ["stay-inside"]) == ["place": "leaves"])
        #expect(bare(text, asked: ["how-often"]) == [:])
    }

    @Test(arguments: ["no idea", "No idea, I'd have to ask", "no clue", "not sure", "right now nobody knows"])
    func `not knowing is neither yes nor no`(_ text: String) {
        #expect(bare(text, asked: ["stay-inside"]) == [:])
    }

    @Test func `a long turn is no bare answer`() {
        #expect(bare("yes we do want that in our house", asked: ["stay-inside"]) == ["place": "stays"])
        #expect(bare("yes we do want that in our own house", asked: ["stay-inside"]) == [:])
        #expect(bare("the second thing that we want is a good lunch", asked: ["know-or-form"]) == [:])
    }

    @Test func `an ordinal isn't counted as a number`() {
        #expect(facts("the second one", asked: ["how-many"]) == [:])
        #expect(bare("the second one", asked: ["how-many"]) == ["examples": "thousands"])
    }
}
