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
}
