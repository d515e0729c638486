import Testing

@testable import Classifier

struct CorpusTests {
    private func square(_ corpus: Corpus, _ row: Int) -> Float {
        var sum: Float = 0
        corpus.vectors.withEntries(of: row) { _, values in sum = values.reduce(0) { $0 + $1 * $1 } }
        return sum
    }

    @Test func `every row of different words has length one`() {
        let corpus = Corpus(["boil the egg", "mix a drop", ""])
        #expect(abs(square(corpus, 0) - 1) < 1e-5)
        #expect(abs(square(corpus, 1) - 1) < 1e-5)
        #expect(square(corpus, 2) == 0)
    }

    @Test func `repeated words add up`() {
        let corpus = Corpus(["egg egg egg egg", "egg"])
        #expect(square(corpus, 0) > 2 * square(corpus, 1))
    }

    @Test func `the shares of a group have length one`() {
        let corpus = Corpus(["boil the egg", "fry the fish"])
        var squares = [Float](repeating: 0, count: corpus.groups.count)
        for (group, share) in zip(corpus.groups.all, corpus.vectors.shares) { squares[Int(group)] += share * share }
        #expect(squares.allSatisfy { abs($0 - 1) < 1e-4 })
    }

    @Test func `features ascend, the words' before the couples'`() {
        let corpus = Corpus(Samples.examples.map(\.text))
        #expect(zip(corpus.words, corpus.words.dropFirst()).allSatisfy { $0 < $1 })
        #expect(zip(corpus.couples, corpus.couples.dropFirst()).allSatisfy { $0 < $1 })
        #expect(corpus.kinds.map(\.isCouple) == corpus.words.map { _ in false } + corpus.couples.map { _ in true })
        #expect(corpus.documents.count == corpus.kinds.count)
        #expect(corpus.words.contains(Features.stem(of: Array("egg".utf8))))
    }

    @Test func `among many statements the rare features are dropped, yet count in the length`() {
        let common = Array(repeating: "boil the egg", count: 9_000)
        let corpus = Corpus(common + ["boil the egg", "zebra jumps", "boil quux"])
        let small = Corpus(["boil the egg"])
        #expect(corpus.words == small.words && corpus.couples == small.couples)
        #expect(corpus.documents.max() == 9_002)
        #expect(abs(square(corpus, 0) - 1) < 1e-4)
        #expect(square(corpus, 9_001) == 0)
        #expect((0.001..<0.01).contains(square(corpus, 9_002)))
    }

    @Test func `a few statements keep all they have`() {
        let corpus = Corpus(["egg", "fish"])
        #expect(corpus.documents.min() == 1)
        #expect(corpus.rarity.total == 2)
        #expect(corpus.rows == 0..<2)
    }

    @Test func `it knows in how many rows each word is`() {
        let corpus = Corpus(["Egg egg eggs", "egg", "fish"])
        #expect(corpus.spellings[Hash.of("egg".utf8)] == 2)
        #expect(corpus.spellings[Hash.of("eggs".utf8)] == 1)
        #expect(corpus.spellings.count == 3)
        #expect(corpus.vocabulary == Set(["egg", "eggs", "fish"].map { Array($0.utf8) }))
    }

    @Test func `concepts of words are features`() {
        let corpus = Corpus(
            ["my dog"], concepts: [Concept(id: "pets", words: ["dogs"]), Concept(id: "cars", words: ["car"])])
        #expect(corpus.words.contains(Kind.concept.key(Hash.of("pets".utf8))))
        #expect(!corpus.words.contains(Kind.concept.key(Hash.of("cars".utf8))))
    }
}
