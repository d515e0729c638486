/// What each of many statements is made of, in columns: its features, their blocks, and how much each is repeated.
struct Terms {
    /// Where each row begins in the columns, and where the last one ends.
    private var starts: [Int] = [0]
    /// The number of the feature, negative when it is not kept.
    private(set) var ids: [Int32] = []
    private(set) var blocks: [UInt8] = []
    private(set) var tfs: [Float] = []

    var rows: Range<Int> { 0..<starts.count - 1 }

    /// Where a row stands in the columns.
    func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    mutating func append(id: Int, block: Int, tf: Float) {
        ids.append(Int32(truncatingIfNeeded: id))
        blocks.append(UInt8(truncatingIfNeeded: block))
        tfs.append(tf)
    }

    mutating func finishRow() { starts.append(ids.count) }

    /// Gives every feature the number that stands at its old one.
    mutating func renumber(_ numbers: [Int32]) {
        for at in ids.indices where ids[at] >= 0 { ids[at] = numbers[Int(ids[at])] }
    }
}
