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

    @inline(__always)
    func add(_ row: UnsafePointer<SIMD8<Int16>>) {
        makeRoom()
        for lane in 0..<lanes { part[lane] &+= row[lane] }
    }

    /// Adds some lanes of a row.
    @inline(__always)
    func add(_ row: UnsafePointer<SIMD8<Int8>>, shift: Int16, lanes: UnsafeBufferPointer<Int>) {
        makeRoom()
        for lane in lanes {
            part[lane] &+= SIMD8<Int16>(truncatingIfNeeded: row[lane]) &<< SIMD8(repeating: shift)
        }
    }

    /// What the rows come to in eight columns.
    @inline(__always)
    subscript(_ lane: Int) -> SIMD8<Float> { carried[lane] + SIMD8<Float>(part[lane]) }

    @inline(__always)
    private func makeRoom() {
        count.pointee &+= 1
        if count.pointee > CoupleTable.mostSums { carry() }
    }

    @inline(never)
    private func carry() {
        for lane in 0..<lanes {
            carried[lane] = self[lane]
            part[lane] = SIMD8()
        }
        count.pointee = 1
    }
}
