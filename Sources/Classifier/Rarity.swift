import RealModule

/// The weights of features by the number of statements they occur in: what logarithms and powers there are, once.
///
/// idf^1.1, with idf = ln((1 + N) / (1 + df)) + 1. Features that training never saw weigh most and count in a statement's
/// length. They say nothing for any label, so a statement of strange words comes out with low scores: that is what tells
/// out-of-scope from in-scope.
struct Rarity: Sendable, Equatable {
    /// How many statements there are.
    let total: Int
    private let weights: [Float]

    /// - Parameter most: The number of statements that the commonest feature occurs in.
    init(total: Int, most: Int) {
        self.total = total
        weights = (0...max(most, 0)).map { Rarity.weight(documents: $0, of: total) }
    }

    /// The weight of a feature that training never saw, or saw too rarely to keep.
    var strange: Float { weights[0] }

    /// The weight of one that occurs in so many statements.
    @inline(__always)
    subscript(_ documents: UInt16) -> Float { weights[Int(documents)] }

    static func weight(documents: Int, of total: Int) -> Float {
        let idf = Float.log(Float(1 + total) / Float(1 + min(documents, total))) + 1
        return Float.pow(idf, 1.1)
    }
}
