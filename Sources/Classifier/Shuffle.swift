/// The same shuffles every time: Fisher and Yates.
struct Shuffle {
    private var dice = Dice(seed: 0x5EED)

    mutating func apply<Element>(to items: inout [Element]) {
        guard items.count > 1 else { return }
        for last in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(last, Int(dice.next() % UInt64(last + 1)))
        }
    }
}
