/// Turns statements into rows of numbered features, each word only once however often it is said.
struct Roll {
    private(set) var census = Census()
    private(set) var terms = Terms()
    private let lexicon: Lexicon
    /// What is known of a word: its stem and its features, as often as each occurs in it.
    private var words: [[UInt8]: (stem: UInt64, features: [Int32])] = [:]
    /// How often each feature occurs in the statement at hand, and which do.
    private var counts: [Int] = []
    private var touched: [Int32] = []

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The next statement.
    mutating func append(_ tokens: [Token]) {
        var stems: [UInt64] = []
        stems.reserveCapacity(tokens.count)
        for token in tokens {
            let word = word(token.bytes)
            stems.append(word.stem)
            for feature in word.features { touch(feature) }
        }
        var couples: [Int32] = []
        stems.withUnsafeBufferPointer { stems in
            Features.eachCouple(of: stems) { kind, key, _, _ in couples.append(census.number(kind, key)) }
        }
        for couple in couples { touch(couple) }
        for feature in touched {
            census.count(feature)
            terms.append(id: feature, count: counts[Int(feature)])
            counts[Int(feature)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        terms.finishRow()
    }

    /// Gives every feature of the rows the number that stands at its old one.
    mutating func renumber(_ numbers: [Int32]) { terms.renumber(numbers) }

    private mutating func touch(_ feature: Int32) {
        while counts.count < census.keys.count { counts.append(0) }
        if counts[Int(feature)] == 0 { touched.append(feature) }
        counts[Int(feature)] += 1
    }

    private mutating func word(_ bytes: [UInt8]) -> (stem: UInt64, features: [Int32]) {
        if let known = words[bytes] { return known }
        let stem = Features.stem(of: bytes)
        var features: [Int32] = []
        Features.each(of: bytes, stem: stem, concepts: lexicon.concepts(of: stem)) { kind, key in
            features.append(census.number(kind, key))
        }
        words[bytes] = (stem, features)
        return (stem, features)
    }
}
