/// The four kinds of features, each normed on its own so that none drowns the others.
enum Block: Int, CaseIterable {
    case stems, bigrams, pairs, grams

    /// How much of a statement's squared length each block has, of six parts.
    static let weights: [Float] = [1, 1, 2, 2]
    /// Pairs are formed among this many first words: all of a short statement, and never quadratic in a long one.
    static let pairedWords = 40
    /// The lengths of character n-grams, the marks around the word counted.
    static let longestGram = 5

    /// Every block hashes from its own beginning.
    var seed: UInt64 { Hash.join(Hash.basis, UInt64(rawValue) + 1) }

    /// In how many of all statements a feature must occur to be kept.
    ///
    /// Few statements need all they have: at 10 a label, dropping what occurs once costs 1.5 points. Of 9,400
    /// statements' features five sixths are rarer than this, and together worth nothing that could be measured.
    func fewest(of statements: Int) -> Int {
        switch self {
        case .stems: min(2, 1 + statements / 9_000)
        case .bigrams, .grams: min(3, 1 + statements / 4_600)
        case .pairs: min(5, 1 + statements / 2_300)
        }
    }
}
