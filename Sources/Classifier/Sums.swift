/// Rows of weights added up: sixteen bits a column, carried over before they could overflow.
struct Sums {
    /// What the rows come to, once `finish` was called.
    private(set) var totals: [Float]
    private var part: [Int16]
    private var count = 0

    init(width: Int) {
        totals = Array(repeating: 0, count: width)
        part = Array(repeating: 0, count: width)
    }

    mutating func clear() {
        for at in totals.indices { totals[at] = 0 }
        for at in part.indices { part[at] = 0 }
        count = 0
    }

    @inline(__always)
    mutating func add(_ row: UnsafeBufferPointer<Int16>) {
        makeRoom()
        part.withUnsafeMutableBufferPointer { part in
            for at in part.indices { part[at] &+= row[at] }
        }
    }

    @inline(__always)
    mutating func add(_ row: UnsafeBufferPointer<Int8>, shift: UInt8) {
        makeRoom()
        let shift = Int16(shift)
        part.withUnsafeMutableBufferPointer { part in
            for at in part.indices { part[at] &+= Int16(row[at]) &<< shift }
        }
    }

    mutating func finish() {
        for at in part.indices { totals[at] += Float(part[at]) }
        count = 0
    }

    @inline(__always)
    private mutating func makeRoom() {
        count &+= 1
        guard count > CoupleTable.mostSums else { return }
        finish()
        for at in part.indices { part[at] = 0 }
        count = 1
    }
}
