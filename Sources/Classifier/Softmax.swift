/// Exponentials that a compiler can do several at a time.
enum Softmax {
    /// e to the x for x ≤ 0, to five digits; from -87 on down next to 0.
    ///
    /// 2 to the whole part is put together from bits; 2 to the rest, between -½ and ½, is its Taylor polynomial of degree 6.
    @inline(__always)
    static func exp(_ x: Float) -> Float {
        let power = (x < -87 ? -87 : x) * 1.442_695_04
        // Adding and taking away 1.5 · 2^23 rounds to a whole number, which then stands in the low bits.
        let shifted = power + 12_582_912
        let rest = (power - (shifted - 12_582_912)) * 0.693_147_18
        var sum: Float = 1 / 720
        sum = sum * rest + 1 / 120
        sum = sum * rest + 1 / 24
        sum = sum * rest + 1 / 6
        sum = sum * rest + 0.5
        sum = sum * rest + 1
        sum = sum * rest + 1
        return sum * Float(bitPattern: (shifted.bitPattern &+ 127) &<< 23)
    }

    /// Scores become probabilities that sum to 1.
    ///
    /// - Parameter most: The largest score.
    static func apply(_ scores: UnsafeMutableBufferPointer<Float>, most: Float, temperature: Float) {
        let scale = 1 / temperature
        for at in scores.indices { scores[at] = exp((scores[at] - most) * scale) }
        var sum: Float = 0
        for at in scores.indices { sum += scores[at] }
        let share = sum > 0 ? 1 / sum : 0
        for at in scores.indices { scores[at] *= share }
    }
}
