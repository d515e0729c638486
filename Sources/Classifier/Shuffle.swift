/// The same shuffles every time: Fisher and Yates over splitmix64 from a fixed seed.
struct Shuffle {
    private var state: UInt64 = 0x5EED

    mutating func apply<Element>(to items: inout [Element]) {
        guard items.count > 1 else { return }
        for last in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(last, Int(next() % UInt64(last + 1)))
        }
    }

    private mutating func next() -> UInt64 {
        state &+= 1
        return Hash.join(state, 0x5EED)
    }
}
