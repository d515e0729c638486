/// What a model knows of couples of words: looked up some fifty times a statement.
///
/// A couple's key chooses a shelf of eight; what doesn't fit there stands on the next. All eight are compared at once, and
/// what is strange has an entry like all others: whether a couple is known is a coin's toss that no processor can foretell,
/// so nothing branches on it.
struct CoupleTable: Sendable {
    struct Entry: BitwiseCopyable {
        /// Which row of weights it has, -1 for none: it says next to nothing. On CLINC150's validation accuracy
        /// stays within 0.1 of a point with the quieter half of them silent.
        var place: Int32
        /// In how many examples it occurs.
        var documents: UInt16
        /// How far the weights of its row are to be shifted to the left: eight bits hold the large and the small.
        var shift: UInt16

        static let strange = Entry(place: -1, documents: 0, shift: 0)
    }

    /// How many couples it knows.
    let count: Int
    private let shelfCount: Int
    /// What tells the couples of a shelf apart, 0 where nothing stands.
    private let rests: Column<UInt32>
    /// What is known of each, and at the end what is known of strange ones.
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

    private static let slots = 8
    /// How many of them are filled on average: few spill over to the next shelf.
    private static let filled = 5

    /// - Parameter keys: Ascending, each once.
    static func write(_ keys: [UInt64], _ entries: [Entry], to writer: inout ByteWriter) {
        let shelfCount = keys.count / filled + 1
        var shelves = [[(rest: UInt32, entry: Entry)]](repeating: [], count: shelfCount)
        for (key, entry) in zip(keys, entries) {
            var at = shelf(of: key, among: shelfCount)
            while shelves[at].count == slots { at = at + 1 < shelfCount ? at + 1 : 0 }
            shelves[at].append((rest(of: key), entry))
        }
        writer.write(UInt32(truncatingIfNeeded: keys.count))
        writer.write(UInt32(truncatingIfNeeded: shelfCount))
        let full = shelves.map { $0 + Array(repeating: (0, .strange), count: slots - $0.count) }
        writer.write(column: full.flatMap { $0.map(\.rest) })
        writer.write(column: full.flatMap { $0.map(\.entry) } + [.strange])
    }

    init(_ reader: inout ByteReader, width: Int) throws(ModelFault) {
        count = Int(try reader.number() as UInt32)
        shelfCount = Int(try reader.number() as UInt32)
        guard shelfCount > 0 else { throw .damaged }
        rests = try reader.column(CoupleTable.slots * shelfCount)
        entries = try reader.column(CoupleTable.slots * shelfCount + 1)
        rowCount = Int(try reader.number() as UInt32)
        rows = try reader.column(rowCount * width)
        self.width = width
    }

    /// What is known of a couple.
    @inline(__always)
    func entry(of key: UInt64) -> Entry {
        let rest = SIMD8(repeating: CoupleTable.rest(of: key))
        var shelf = CoupleTable.shelf(of: key, among: shelfCount)
        var left = shelfCount
        while true {
            let kept = rests.lanes(shelf, of: CoupleTable.slots).pointee
            let slot = SIMD8<UInt32>().replacing(with: SIMD8(1, 2, 3, 4, 5, 6, 7, 8), where: kept .== rest)
                .wrappedSum()
            // Hardly ever: not here, and the shelf is full.
            if slot == 0, kept[7] != 0, left > 1 {
                shelf = shelf &+ 1 < shelfCount ? shelf &+ 1 : 0
                left &-= 1
                continue
            }
            let strange = entries.count &- 1
            // Whatever the shelves say, nothing is read past the end.
            return entries[
                slot == 0 ? strange : min(CoupleTable.slots &* shelf &+ Int(truncatingIfNeeded: slot) &- 1, strange)]
        }
    }

    /// Whether an entry has a row of weights.
    @inline(__always)
    func speaks(_ entry: Entry) -> Bool { UInt32(bitPattern: entry.place) < UInt32(truncatingIfNeeded: rowCount) }

    /// The weights of an entry that speaks, eight a lane.
    @inline(__always)
    func row(of entry: Entry) -> UnsafePointer<SIMD8<Int8>> { rows.lanes(Int(entry.place), of: width) }

    @inline(__always)
    private static func shelf(of key: UInt64, among count: Int) -> Int {
        Int(truncatingIfNeeded: key.multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
    }

    @inline(__always)
    private static func rest(of key: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: key)) }
}
