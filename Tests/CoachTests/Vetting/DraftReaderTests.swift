import Testing

@testable import Coach

@Suite struct DraftReaderTests {
    private func events(_ draft: String) -> [DraftReader.Event] {
        var reader = DraftReader()
        return reader.read(draft) + reader.end()
    }

    @Test func `a labelled line is a line with its sentences`() {
        #expect(
            events("say: One thing. Or another?\nask: Which?") == [
                .line(label: "say"), .sentence("One thing."), .sentence("Or another?"), .line(label: "ask"),
                .sentence("Which?"),
            ])
    }

    @Test(arguments: [
        "say: Hi.", "**say:** Hi.", "**say**: Hi.", "  SAY : Hi.", "### say: Hi.", "say:Hi.", "say: Hi.\r\n",
    ])
    func `a label may be in bold, in capitals or without a space`(_ draft: String) {
        #expect(events(draft) == [.line(label: "say"), .sentence("Hi.")])
    }

    @Test(arguments: ["Here is the thing: it reads.", "https://a.b is it.", "1: it reads."])
    func `what is no label is text`(_ draft: String) {
        #expect(events(draft).first == .line(label: nil))
    }

    @Test func `what was heard and what is claimed are one note each`() {
        #expect(
            events("heard: one; two. Three\nclaims: It costs $1 (002); confirm.") == [
                .line(label: "heard"), .sentence("one; two. Three"), .line(label: "claims"),
                .sentence("It costs $1 (002); confirm."),
            ])
    }

    @Test func `a label without text has no sentence`() {
        #expect(events("heard:\nsay: \n") == [.line(label: "heard"), .line(label: "say")])
    }

    @Test func `a sentence comes out once another has begun, not before`() {
        var reader = DraftReader()
        #expect(reader.read("say: One thing.") == [.line(label: "say")])
        #expect(reader.read(" ") == [])
        #expect(reader.read("Or ") == [.sentence("One thing.")])
        #expect(reader.read("another") == [])
        #expect(reader.end() == [.sentence("Or another")])
    }

    @Test(arguments: [
        "heard: a → b\nsay: “One thing.” Or e.g. another? Dr. No said 3.5 was it… Yes!\n\nnot: x",
        "**say:** naïve café. Ok.",
        "Just text, and more; of it. The end", "http://x.y z. a: b", ":::\n:\n: \n*:*",
    ])
    func `whatever the pieces, it is read the same`(_ draft: String) {
        let whole = events(draft)
        for cut in draft.unicodeScalars.indices {
            var reader = DraftReader()
            let parts = [String(draft.unicodeScalars[..<cut]), String(draft.unicodeScalars[cut...])]
            #expect(parts.flatMap { reader.read($0) } + reader.end() == whole)
        }
        var reader = DraftReader()
        #expect(draft.unicodeScalars.flatMap { reader.read(String($0)) } + reader.end() == whole)
    }

    @Test func `a line or a draft without end is cut off`() {
        #expect(events(String(repeating: "x", count: 5_000)).last == .tooLong)
        #expect(events(String(repeating: "say: x.\n", count: 2_000)).last == .tooLong)
        var reader = DraftReader()
        _ = reader.read(String(repeating: "x", count: 5_000))
        #expect(reader.read("\nsay: more. And more.") == [])
        #expect(reader.end() == [])
    }
}
