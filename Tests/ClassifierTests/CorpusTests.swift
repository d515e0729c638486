import Testing

@testable import Classifier

struct CorpusTests {
    private func squares(_ vectors: Vectors, _ row: Int) -> Float {
        var sum: Float = 0
        vectors.withEntries(of: row) { _, values in sum = values.reduce(0) { $0 + $1 * $1 } }
        return sum
    }

    @Test func `every row with all four blocks has length one`() {
        let vectors = Corpus(["boil the egg", "fry the fish", ""]).vectors
        #expect(abs(squares(vectors, 0) - 1) < 1e-5)
        #expect(abs(squares(vectors, 1) - 1) < 1e-5)
        #expect(squares(vectors, 2) == 0)
    }

    @Test func `the shares of a group have length one`() {
        let corpus = Corpus(["boil the egg", "fry the fish"])
        var squares = [Float](repeating: 0, count: corpus.groups.count)
        for (group, share) in zip(corpus.groups.all, corpus.vectors.shares) { squares[Int(group)] += share * share }
        #expect(squares.allSatisfy { abs($0 - 1) < 1e-4 })
    }

    @Test func `among many statements the rare features are dropped, yet count in the length`() {
        let common = Array(repeating: "boil the egg", count: 9_000)
        let corpus = Corpus(common + ["boil the egg", "zebra jumps", "boil quux"])
        #expect(corpus.index.count == Corpus(["boil the egg"]).index.count)
        #expect(corpus.documents.max() == 9_002)
        #expect(abs(squares(corpus.vectors, 0) - 1) < 1e-5)
        #expect(squares(corpus.vectors, 9_001) == 0)
        #expect((0.001..<0.01).contains(squares(corpus.vectors, 9_002)))
    }

    @Test func `a few statements keep all they have`() {
        let corpus = Corpus(["egg", "fish"])
        #expect(corpus.documents.min() == 1)
        #expect(corpus.rarity.total == 2)
        #expect(corpus.rows == 0..<2)
    }
}
