import Testing

@testable import Classifier

struct WordTests {
    @Test func `words are runs of letters, digits and apostrophes`() {
        #expect(
            words(in: "Train it on our-data, 24/7!").map(\.token) == ["train", "it", "on", "our", "data", "24", "7"])
    }

    @Test func `a word knows its stem and where it stands`() {
        let text = "¿Qué? The CATS’ whiskers…"
        let found = words(in: text)
        #expect(found.map { String(text[$0.range]) } == ["Qué", "The", "CATS", "whiskers"])
        #expect(found.map(\.stem) == ["que", "the", "cat", "whisker"])
    }

    @Test func `an apostrophe within a word is part of it, around a word it is not`() {
        #expect(words(in: "'don’t' 'n' ''").map(\.token) == ["don't", "n"])
    }

    @Test(arguments: ["", " ", "!?… —", "''", "\0\0", "我们需要训练它", "нужно обучить", "🤖🤖"])
    func `a text without Latin letters has no words`(text: String) {
        #expect(words(in: text).isEmpty)
    }
}
