/// What each of many statements is made of, in columns: its features and how often each occurs.
struct Terms {
    /// Where each row begins in the columns, and where the last one ends.
    private var starts: [Int] = [0]
    /// The number of the feature.
    private(set) var ids: [Int32] = []
    private(set) var counts: [UInt16] = []

    var rows: Range<Int> { 0..<starts.count - 1 }

    /// Where a row stands in the columns.
    func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    mutating func append(id: Int32, count: Int) {
        ids.append(id)
        counts.append(UInt16(clamping: count))
    }

    mutating func finishRow() { starts.append(ids.count) }

    /// Gives every feature the number that stands at its old one; negative for those that aren't kept.
    mutating func renumber(_ numbers: [Int32]) {
        for at in ids.indices { ids[at] = numbers[Int(ids[at])] }
    }
}
