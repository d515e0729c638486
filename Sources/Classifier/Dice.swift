/// The same random numbers every time: splitmix64 (Steele et al. 2014) from a seed.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    @inline(__always)
    mutating func next() -> UInt64 {
        state &+= 1
        return Hash.join(state, 0x5EED)
    }

    /// Evenly between 0 and 1, the latter left out.
    @inline(__always)
    mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

    @inline(__always)
    mutating func isBelow(_ share: Float) -> Bool { unit() < share }

    /// Nearly normal with mean 0 and variance 1: a sum of four even ones.
    mutating func normal() -> Float {
        (unit() + unit() + unit() + unit() - 2) * Float(3).squareRoot()
    }
}
