import Testing

@testable import Classifier

struct VectorsTests {
    /// Two words and a couple, of weights 3, 4 and 2: rows of (feature, count).
    private func vectors(
        _ rows: [[(Int32, Int)]], strange: (words: Float, couples: Float) = (0, 0)
    ) -> (vectors: Vectors, groups: Grouping) {
        var terms = Terms()
        var documents: [UInt16] = [0, 0, 0]
        for row in rows {
            for (id, count) in row {
                terms.append(id: id, count: count)
                documents[Int(id)] += 1
            }
            terms.finishRow()
        }
        let isCouple = [false, false, true]
        let groups = Grouping(of: terms, documents: documents, isCouple: isCouple)
        let vectors = Vectors(
            terms, groups: groups, weights: [3, 4, 2], isCouple: isCouple, lengths: rows.map { _ in strange })
        return (vectors, groups)
    }

    /// The values of a row by feature: its share of the group's.
    private func values(_ made: (vectors: Vectors, groups: Grouping), _ row: Int) -> [Float] {
        var values = [Float](repeating: 0, count: made.groups.count)
        made.vectors.withEntries(of: row) { groups, entries in
            for (group, value) in zip(groups, entries) { values[Int(group)] += value }
        }
        return made.groups.all.indices.map { values[made.groups[Int32($0)]] * made.vectors.shares[$0] }
    }

    private func isNear(_ some: [Float], _ others: [Float]) -> Bool {
        some.count == others.count && zip(some, others).allSatisfy { abs($0 - $1) < 1e-5 }
    }

    private let rows: [[(Int32, Int)]] = [[(0, 1), (1, 1), (2, 1)], [(0, 1)], [(2, 2)], []]

    @Test func `each part has its share of length one`() {
        let made = vectors(rows)
        let (words, couples) = (Kind.wordShare.squareRoot(), Kind.coupleShare.squareRoot())
        #expect(made.vectors.rowCount == 4)
        #expect(isNear(values(made, 0), [words * 3 / 5, words * 4 / 5, couples]))
        #expect(isNear(values(made, 1), [words, 0, 0]))
        #expect(isNear(values(made, 3), [0, 0, 0]))
    }

    @Test func `what is said twice counts twice, in a length of both`() {
        let couples = Kind.coupleShare.squareRoot()
        #expect(isNear(values(vectors(rows), 2), [0, 0, couples * 2 / Float(2).squareRoot()]))
    }

    @Test func `strange features count in the length`() {
        let made = vectors(rows, strange: (words: 75, couples: 12))
        #expect(
            isNear(
                values(made, 0),
                [3, 4, 2].enumerated().map { at, weight in
                    at == 2
                        ? weight * (Kind.coupleShare / 16).squareRoot() : weight * (Kind.wordShare / 100).squareRoot()
                }))
    }

    @Test func `a group stands for its features`() {
        let made = vectors([[(0, 1), (1, 1)], [(0, 1), (1, 1)]])
        #expect(made.groups.all[0] == made.groups.all[1])
        #expect(isNear(Array(made.vectors.shares[..<2]), [0.6, 0.8]))
        made.vectors.withEntries(of: 1) { groups, values in
            #expect(groups.count == 1)
            #expect(isNear(Array(values), [Kind.wordShare.squareRoot()]))
        }
    }

    @Test func `nothing has no scale`() {
        #expect(Vectors.scale(0, 0.5) == 0)
        #expect(Vectors.scale(4, 1) == 0.5)
    }
}
