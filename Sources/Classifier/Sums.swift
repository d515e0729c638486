/// Rows of weights added up: sixteen bits a column, carried over before they could overflow.
struct Sums {
    private let carried: UnsafeMutablePointer<SIMD8<Float>>
    private let part: UnsafeMutablePointer<SIMD8<Int16>>
    private let count: UnsafeMutablePointer<Int>
    private let lanes: Int

    /// - Parameter width: The columns of a row, a multiple of eight.
    init(width: Int) {
        lanes = width / 8
        carried = .allocate(capacity: lanes)
        part = .allocate(capacity: lanes)
        count = .allocate(capacity: 1)
        clear()
    }

    func deallocate() {
        carried.deallocate()
        part.deallocate()
        count.deallocate()
    }

    @inline(__always)
    func clear() {
        for lane in 0..<lanes {
            carried[lane] = SIMD8()
            part[lane] = SIMD8()
        }
        count.pointee = 0
    }

    /// Adds the whole rows of some words, `CoupleTable.mostSums` at most.
    @inline(__always)
    func add(_ rows: UnsafeBufferPointer<UnsafePointer<SIMD8<Int16>>>) {
        makeRoom(for: rows.count)
        for lane in 0..<lanes {
            var sum = part[lane]
            for row in rows { sum &+= row[lane] }
            part[lane] = sum
        }
    }

    /// Adds some lanes of rows, however many, each shifted to the left.
    @inline(__always)
    func add(
        _ rowCount: Int, lanes: UnsafeBufferPointer<Int>,
        _ row: (Int) -> (lanes: UnsafePointer<SIMD8<Int8>>, shift: Int16)
    ) {
        var start = 0
        while start < rowCount {
            let end = min(start &+ CoupleTable.mostSums, rowCount)
            makeRoom(for: end &- start)
            for lane in lanes {
                var sum = part[lane]
                for at in start..<end {
                    let row = row(at)
                    sum &+= SIMD8<Int16>(truncatingIfNeeded: row.lanes[lane]) &<< SIMD8(repeating: row.shift)
                }
                part[lane] = sum
            }
            start = end
        }
    }

    /// What the rows come to in eight columns.
    @inline(__always)
    subscript(_ lane: Int) -> SIMD8<Float> { carried[lane] + SIMD8<Float>(part[lane]) }

    @inline(__always)
    private func makeRoom(for more: Int) {
        if count.pointee &+ more > CoupleTable.mostSums { carry() }
        count.pointee &+= more
    }

    @inline(never)
    private func carry() {
        for lane in 0..<lanes {
            carried[lane] = self[lane]
            part[lane] = SIMD8()
        }
        count.pointee = 0
    }
}
