import Testing

@testable import Classifier

struct CorpusTests {
    private func squares(_ vectors: Vectors, _ row: Int) -> Float {
        var sum: Float = 0
        vectors.withEntries(of: row) { _, values in sum = values.reduce(0) { $0 + $1 * $1 } }
        return sum
    }

    @Test func `every row with all four blocks has length one`() {
        let corpus = Corpus(["boil the egg", "fry the fish", ""])
        let vectors = corpus.vectors(idf: corpus.idf(among: [0, 1, 2]))
        #expect(abs(squares(vectors, 0) - 1) < 1e-5)
        #expect(abs(squares(vectors, 1) - 1) < 1e-5)
        #expect(squares(vectors, 2) == 0)
    }

    @Test func `the shares of a group have length one`() {
        let corpus = Corpus(["boil the egg", "fry the fish"])
        let vectors = corpus.vectors(idf: corpus.idf(among: [0, 1]))
        var squares = [Float](repeating: 0, count: corpus.groups.count)
        for (group, share) in zip(corpus.groups.all, vectors.shares) { squares[Int(group)] += share * share }
        #expect(squares.allSatisfy { abs($0 - 1) < 1e-4 })
    }

    @Test func `rows left out don't count as documents`() {
        let corpus = Corpus(["egg", "egg", "fish"])
        let all = corpus.idf(among: [0, 1, 2])
        let some = corpus.idf(among: [0, 1])
        #expect(all != some)
        #expect(some.max() == Weighting.idf(documents: 0, of: 2))
    }
}
