import Testing

@testable import Classifier

struct GroupingTests {
    /// Rows of (feature, tf), all in one block unless told.
    private func grouping(_ rows: [[(Int32, Float)]], block: (Int32) -> UInt8 = { _ in 3 }) -> Grouping {
        var starts = [0]
        for row in rows { starts.append((starts.last ?? 0) + row.count) }
        let terms = rows.flatMap { $0 }
        let count = (terms.map { Int($0.0) }.max() ?? -1) + 1
        return Grouping(
            featureCount: count, starts: starts, ids: terms.map(\.0), blocks: terms.map { block($0.0) },
            tfs: terms.map(\.1))
    }

    @Test func `what occurs in one row alone is one group, whatever its count`() {
        let groups = grouping([[(0, 1), (1, 2), (2, 1)], [(2, 1)]])
        #expect(groups.all == [0, 0, 1])
        #expect(groups.count == 2)
    }

    @Test func `features of the same rows and counts are one group`() {
        #expect(grouping([[(0, 1), (1, 1), (2, 1)], [(0, 1), (1, 1), (2, 2)]]).all == [0, 0, 1])
    }

    @Test func `features of two blocks are two groups: their lengths differ from row to row`() {
        let rows: [[(Int32, Float)]] = [[(0, 1), (1, 1)], [(0, 1), (1, 1)]]
        #expect(grouping(rows) { UInt8($0) }.all == [0, 1])
    }

    @Test func `no rows, no groups`() {
        #expect(grouping([]).count == 0)
    }
}
