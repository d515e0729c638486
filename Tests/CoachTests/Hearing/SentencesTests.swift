import Testing

@testable import Coach

struct SentencesTests {
    private func sentences(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { Sentences.of($0).map { String(decoding: $0, as: UTF8.self) } }
    }

    @Test func `marks and line ends part sentences`() {
        #expect(sentences("So. We train it! Do we?\nYes; no") == ["So", " We train it", " Do we", "Yes", " no"])
        #expect(sentences("one line\r\nanother").count == 2)
    }

    @Test func `one sentence has no parts`() {
        #expect(sentences("we need to train it.").isEmpty)
        #expect(sentences("").isEmpty)
        #expect(sentences("... !").isEmpty)
    }

    // MARK: As they are quoted

    private func spoken(_ text: String) -> [String] { Sentences.spoken(text).map { String($0) } }

    @Test func `spoken sentences keep their marks and lose the space around them`() {
        #expect(
            spoken("  So. We train it!  Do we?\tYes; no… fine") == [
                "So.", "We train it!", "Do we?", "Yes;", "no…", "fine",
            ])
        #expect(spoken("真的？ 是。 好") == ["真的？", "是。", "好"])
        #expect(spoken("Really?! Yes...") == ["Really?!", "Yes..."])
    }

    @Test(arguments: [
        "It costs 3.5 million.", "Version 2.0.1 runs", "See dosay.example.com for it.", "We use e.g. a prompt.",
        "The U.S. government asked, i.e. they wrote.", "at 10.30 a.m. or so", "is it?or not", "GPT-4o.mini does",
    ])
    func `a mark inside a number or a name ends no sentence`(_ text: String) {
        #expect(spoken(text) == [text])
    }

    @Test func `a name with marks may still end a sentence`() {
        #expect(spoken("It's for the U.S. They asked.") == ["It's for the U.S.", "They asked."])
        #expect(spoken("Prompts, retrieval, etc. Then we tune.") == ["Prompts, retrieval, etc.", "Then we tune."])
        #expect(spoken("At 10 a.m.\nthen lunch") == ["At 10 a.m.", "then lunch"])
    }

    @Test func `a closing quotation mark goes with what it closes`() {
        #expect(spoken("They say \"it learns.\" It doesn't.") == ["They say \"it learns.\"", "It doesn't."])
        #expect(
            spoken("“Do we train it?” No. (We don't.) Fine") == ["“Do we train it?”", "No.", "(We don't.)", "Fine"])
        #expect(spoken("Never say \"we train it.\"") == ["Never say \"we train it.\""])
    }

    @Test func `a title before a name ends no sentence`() {
        #expect(spoken("Ask Dr. Okafor or Mrs. Lund. They know.") == ["Ask Dr. Okafor or Mrs. Lund.", "They know."])
        #expect(spoken("He saw the Dr. office") == ["He saw the Dr. office"])
    }

    @Test func `a text without marks is one sentence, and a line end parts two`() {
        #expect(spoken("so we train it then") == ["so we train it then"])
        #expect(spoken("one line\r\nanother\u{2028}a third\n\n") == ["one line", "another", "a third"])
    }

    @Test(arguments: ["", " \n\t ", "...", "?! … ;", "-- \n ."])
    func `marks alone are no sentence`(_ text: String) {
        #expect(spoken(text) == [])
    }

    @Test func `a sentence that is a number is one`() {
        #expect(spoken("How many? 40. And when?") == ["How many?", "40.", "And when?"])
    }
}
