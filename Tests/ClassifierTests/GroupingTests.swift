import Testing

@testable import Classifier

struct GroupingTests {
    /// Rows of (feature, tf), all in one block unless told.
    private func grouping(_ rows: [[(Int32, Float)]], block: (Int32) -> UInt8 = { _ in 3 }) -> Grouping {
        var terms = Terms()
        let count = (rows.joined().map { Int($0.0) }.max() ?? -1) + 1
        var documents = [UInt16](repeating: 0, count: count)
        for row in rows {
            for (id, tf) in row {
                terms.append(id: Int(id), block: Int(block(id)), tf: tf)
                documents[Int(id)] += 1
            }
            terms.finishRow()
        }
        return Grouping(of: terms, documents: documents)
    }

    @Test func `what occurs in one row alone is one group, whatever its count`() {
        let groups = grouping([[(0, 1), (1, 2), (2, 1)], [(2, 1)]])
        #expect(groups.all == [1, 1, 0])
        #expect(groups.count == 2)
    }

    @Test func `features of the same rows and counts are one group`() {
        #expect(grouping([[(0, 1), (1, 1), (2, 1)], [(0, 1), (1, 1), (2, 2)]]).all == [0, 0, 1])
    }

    @Test func `features of two blocks are two groups: their lengths differ from row to row`() {
        let rows: [[(Int32, Float)]] = [[(0, 1), (1, 1)], [(0, 1), (1, 1)]]
        #expect(grouping(rows) { UInt8($0) }.all == [0, 1])
    }

    @Test func `the commonest group comes first`() {
        #expect(grouping([[(0, 1), (1, 1), (2, 1)], [(1, 1), (2, 2)], [(2, 1)]]).all == [2, 1, 0])
    }

    @Test func `no rows, no groups`() {
        #expect(grouping([]).count == 0)
    }
}
