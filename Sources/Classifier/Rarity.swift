/// The idf weights of features, by the number of statements they occur in: what logarithms and powers there are, once.
struct Rarity: Sendable, Equatable {
    /// How many statements there are.
    let total: Int
    private let weights: [Float]

    /// - Parameter most: The number of statements that the commonest feature occurs in.
    init(total: Int, most: Int) {
        self.total = total
        weights = (0...max(most, 0)).map { Weighting.idf(documents: $0, of: total) }
    }

    /// The weight of a feature that training never saw, or saw too rarely to keep.
    var strange: Float { weights[0] }

    @inline(__always)
    subscript(_ documents: UInt16) -> Float { weights[Int(documents)] }
}
