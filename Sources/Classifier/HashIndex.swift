/// Hashes, numbered densely in their ascending order.
///
/// A hash's high bits choose a shelf, the next 32 are looked for there: four bytes an entry, and as many again a shelf of four
/// entries or so.
struct HashIndex {
    /// How many high bits choose the shelf.
    let bits: Int
    /// Where each shelf begins among the entries, and where the last one ends.
    let starts: Column<UInt32>
    /// What follows the shelf's bits, ascending in each shelf.
    let rests: Column<UInt32>

    var count: Int { rests.count }

    /// The number of a hash, or nil when it is none of these.
    @inline(__always)
    func number(of hash: UInt64) -> Int? {
        let shelf = Int(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: 64 &- bits))
        let rest = HashIndex.rest(hash, bits)
        var at = Int(starts[shelf])
        // Whatever the shelves say, nothing is read past the end.
        let end = min(Int(starts[shelf &+ 1]), rests.count)
        while at < end {
            if rests[at] == rest { return at }
            at &+= 1
        }
        return nil
    }

    @inline(__always)
    static func rest(_ hash: UInt64, _ bits: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: 32 &- bits))
    }

    /// Writes the index of some hashes: ascending, each once.
    static func write(_ hashes: [UInt64], to writer: inout ByteWriter) {
        let bits = bits(for: hashes.count)
        writer.write(UInt32(truncatingIfNeeded: bits))
        writer.write(UInt32(truncatingIfNeeded: hashes.count))
        writer.write(column: starts(of: hashes, bits))
        writer.write(column: hashes.map { rest($0, bits) })
    }

    static let allBits = 4...20

    /// How many bits choose a shelf when there are so many hashes.
    static func bits(for count: Int) -> Int {
        allBits.first { 4 << $0 >= count } ?? allBits.upperBound
    }

    /// Where each shelf begins, and where the last one ends.
    static func starts(of hashes: [UInt64], _ bits: Int) -> [UInt32] {
        var starts: [UInt32] = [0]
        var at = 0
        for shelf in 0..<UInt64(1 << bits) {
            while at < hashes.count, hashes[at] >> UInt64(64 - bits) == shelf { at += 1 }
            starts.append(UInt32(truncatingIfNeeded: at))
        }
        return starts
    }

    /// - Throws: `damaged` when there are fewer bytes than that.
    init(_ reader: inout ByteReader) throws(ModelFault) {
        bits = Int(try reader.number() as UInt32)
        let count = Int(try reader.number() as UInt32)
        guard HashIndex.allBits.contains(bits) else { throw .damaged }
        starts = try reader.column((1 << bits) + 1)
        rests = try reader.column(count)
    }
}
