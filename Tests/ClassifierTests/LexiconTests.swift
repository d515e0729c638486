import Testing

@testable import Classifier

struct LexiconTests {
    private func stem(_ word: String) -> UInt64 { Features.stem(of: Array(word.utf8)) }

    @Test func `words of one stem belong to the same concepts`() {
        let lexicon = Lexicon([
            Concept(id: "cook", words: ["boil", "frying"]), Concept(id: "heat", words: ["boiling"]),
        ])
        let (cook, heat) = (Hash.of("cook".utf8), Hash.of("heat".utf8))
        #expect(lexicon.concepts(of: stem("boiled")) == [cook, heat])
        #expect(lexicon.concepts(of: stem("fry")) == [cook])
        #expect(lexicon.concepts(of: stem("egg")) == [])
        #expect(lexicon.names == [cook: "cook", heat: "heat"])
        #expect(lexicon.stems == [stem("boil"), stem("fry")].sorted())
    }

    @Test func `a word said twice in a concept belongs to it once`() {
        #expect(Lexicon([Concept(id: "a", words: ["egg", "eggs", "egg"])]).concepts(of: stem("egg")).count == 1)
    }

    @Test func `a stem belongs to the first few of its concepts`() {
        let lexicon = Lexicon((0..<9).map { Concept(id: "\($0)", words: ["egg"]) })
        #expect(lexicon.concepts(of: stem("egg")) == ["0", "1", "2"].map { Hash.of($0.utf8) })
    }
}
