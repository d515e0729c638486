import RealModule

/// How much a feature of a statement weighs: (1 + ln tf) · idf^1.25, each block of features brought to a fixed length.
///
/// Features that training never saw have the highest idf and count in the length. They say nothing for any label, so
/// a statement of strange words comes out with low scores: that is what tells out-of-scope from in-scope.
enum Weighting {
    /// The weight of features that occur in `documents` of `total` statements.
    static func idf(documents: Int, of total: Int) -> Float {
        let idf = Float.log(Float(1 + total) / Float(1 + min(documents, total))) + 1
        return Float.pow(idf, 1.25)
    }

    /// Damps repetition.
    @inline(__always)
    static func tf(_ count: Int) -> Float {
        count == 1 ? 1 : 1 + Float.log(Float(count))
    }

    /// Brings each block of a statement's values to its length: together they have length 1.
    @inline(__always)
    static func normalize(_ values: inout [Float], block: (Int) -> Int) {
        var factors = SIMD4<Float>.zero
        for at in values.indices { factors[block(at)] += values[at] * values[at] }
        for (number, weight) in Block.weights.enumerated() where factors[number] > 0 {
            factors[number] = (weight / Block.weights.reduce(0, +) / factors[number]).squareRoot()
        }
        for at in values.indices { values[at] *= factors[block(at)] }
    }
}
