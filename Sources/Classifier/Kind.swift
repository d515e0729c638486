/// The kinds of features that a statement is made of.
///
/// They fall into two parts, each brought to a fixed length so that neither drowns the other: what each word is made of
/// (its stem, the concepts that this belongs to, its letters), and couples of words near each other (side by side and in order,
/// or anywhere within a few words).
enum Kind: UInt64, CaseIterable {
    case stem = 1
    case concept, gram, bigram, pair

    var isCouple: Bool { self == .bigram || self == .pair }

    /// How much a feature weighs beside others of its part that are as rare.
    var weight: Float {
        switch self {
        case .stem, .concept, .pair: 1
        case .gram: 0.6
        case .bigram: 1.6
        }
    }

    /// The share of a statement's squared length that each part has.
    static let wordShare: Float = 0.55
    static let coupleShare: Float = 0.45
    /// How far apart, in words, a pair may stand.
    static let reach = 3
    /// The length of the longest character n-gram, the marks around the word counted.
    static let longestGram = 5

    /// The number of a feature of a word, made of one thing. Those of couples are made in `Features`.
    @inline(__always)
    func key(_ thing: UInt64) -> UInt64 { Hash.join(rawValue &* 0x9E6C_63D0_876A_3F6B, thing) }

    /// In how many of all statements a feature must occur to be kept.
    ///
    /// Few statements need all they have: at 10 a label, dropping what occurs once costs 1.5 points. Of 9,400
    /// statements' features five sixths are rarer than this, and together worth nothing that could be measured.
    func fewest(of statements: Int) -> Int {
        switch self {
        case .concept: 1
        case .stem: min(2, 1 + statements / 9_000)
        case .bigram, .gram: min(3, 1 + statements / 4_600)
        case .pair: min(5, 1 + statements / 2_300)
        }
    }
}
