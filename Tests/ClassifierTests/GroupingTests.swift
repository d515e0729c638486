import Testing

@testable import Classifier

struct GroupingTests {
    /// Rows of (feature, count); those from `couples` on belong to the part of the couples.
    private func grouping(_ rows: [[(Int32, Int)]], couples: Int = .max) -> Grouping {
        var terms = Terms()
        let count = (rows.joined().map { Int($0.0) }.max() ?? -1) + 1
        var documents = [UInt16](repeating: 0, count: count)
        for row in rows {
            for (id, count) in row {
                terms.append(id: id, count: count)
                if id >= 0 { documents[Int(id)] += 1 }
            }
            terms.finishRow()
        }
        return Grouping(of: terms, documents: documents, isCouple: documents.indices.map { $0 >= couples })
    }

    @Test func `what occurs in one row alone is one group, whatever its count and part`() {
        let groups = grouping([[(0, 1), (1, 2), (2, 1)], [(2, 1)]], couples: 1)
        #expect(groups.all == [1, 1, 0])
        #expect(groups.count == 2)
        #expect(groups[0] == 1)
    }

    @Test func `what occurs once in different rows is in different groups`() {
        #expect(grouping([[(0, 1)], [(1, 1)], [(2, 1)]]).count == 3)
    }

    @Test func `features of the same rows and counts are one group`() {
        #expect(grouping([[(0, 1), (1, 1), (2, 1)], [(0, 1), (1, 1), (2, 2)]]).all == [0, 0, 1])
    }

    @Test func `features of the two parts are two groups: their lengths differ from row to row`() {
        #expect(grouping([[(0, 1), (1, 1)], [(0, 1), (1, 1)]], couples: 1).all == [0, 1])
    }

    @Test func `the commonest group comes first`() {
        #expect(grouping([[(0, 1), (1, 1), (2, 1)], [(1, 1), (2, 2)], [(2, 1)]]).all == [2, 1, 0])
    }

    @Test func `what isn't kept is passed over`() {
        #expect(grouping([[(0, 1), (-1, 1)], [(-1, 4), (0, 1)]]).all == [0])
    }

    @Test func `no rows, no groups`() {
        #expect(grouping([]).count == 0)
    }
}
