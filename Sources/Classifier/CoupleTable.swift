/// What a model knows of couples of words: looked up some fifty times a statement, so all that is known of one lies
/// together, in shelves like those of `HashIndex`.
struct CoupleTable: Sendable {
    struct Entry: BitwiseCopyable {
        /// What follows the shelf's bits in the couple's key.
        let rest: UInt32
        /// Which row of weights it has, -1 for none: it says next to nothing. On CLINC150's validation accuracy
        /// stays within 0.1 of a point with the quieter half of them silent.
        let place: Int32
        /// In how many examples it occurs.
        let documents: UInt16
        /// How far the weights of its row are to be shifted to the left: eight bits hold the large and the small.
        let shift: UInt16
    }

    private let bits: Int
    private let starts: Column<UInt32>
    private let entries: Column<Entry>
    /// One column a label, then one a hidden unit.
    private let rows: Column<Int8>
    private let rowCount: Int
    private let width: Int

    /// Rows that can be added up in sixteen bits before one could overflow.
    static let mostSums = 31
    /// What a weight may come to once shifted.
    static let limit: Float = 1_016
    static let mostShift: UInt16 = 3

    static func write(_ keys: [UInt64], _ entries: [Entry], to writer: inout ByteWriter) {
        let bits = HashIndex.bits(for: keys.count)
        writer.write(UInt32(truncatingIfNeeded: bits))
        writer.write(UInt32(truncatingIfNeeded: keys.count))
        writer.write(column: HashIndex.starts(of: keys, bits))
        writer.write(column: entries)
    }

    init(_ reader: inout ByteReader, width: Int) throws(ModelFault) {
        bits = Int(try reader.number() as UInt32)
        let count = Int(try reader.number() as UInt32)
        guard HashIndex.allBits.contains(bits) else { throw .damaged }
        starts = try reader.column((1 << bits) + 1)
        entries = try reader.column(count)
        rowCount = Int(try reader.number() as UInt32)
        rows = try reader.column(rowCount * width)
        self.width = width
    }

    var count: Int { entries.count }

    /// What is known of a couple; nil when it is strange.
    @inline(__always)
    func entry(of key: UInt64) -> Entry? {
        let shelf = Int(truncatingIfNeeded: key &>> UInt64(truncatingIfNeeded: 64 &- bits))
        let rest = HashIndex.rest(key, bits)
        var at = Int(starts[shelf])
        // Whatever the shelves say, nothing is read past the end.
        let end = min(Int(starts[shelf &+ 1]), entries.count)
        while at < end {
            if entries[at].rest == rest { return entries[at] }
            at &+= 1
        }
        return nil
    }

    /// The weights of a couple, eight a lane; nil when it is silent.
    @inline(__always)
    func row(of entry: Entry) -> UnsafePointer<SIMD8<Int8>>? {
        guard entry.place >= 0, entry.place < rowCount else { return nil }
        return rows.lanes(Int(entry.place), of: width)
    }
}
