/// Examples turned into weighted features.
///
/// Features too rare to be kept (`Kind.fewest(of:)`) teach nothing but count in a statement's length, exactly as those that
/// training never saw do when the model answers.
struct Corpus {
    /// The kept features of words and of couples, each ascending; together, the words' first, they are numbered.
    let words: [UInt64]
    let couples: [UInt64]
    /// The kind of each kept feature, and how many rows it occurs in.
    let kinds: [Kind]
    let documents: [UInt16]
    let rarity: Rarity
    let groups: Grouping
    let lexicon: Lexicon
    /// How many rows say each word, by the word's hash.
    let spellings: [UInt64: UInt16]
    /// Every word said, each once.
    let vocabulary: Set<[UInt8]>
    /// Every row as the learner sees it: for each group of features in it, the length of what is there of the group.
    let vectors: Vectors

    init(_ texts: [String], concepts: [Concept] = []) {
        let statements = texts.map { tokens(in: $0) }
        lexicon = Lexicon(concepts)
        var spellings: [UInt64: UInt16] = [:]
        var roll = Roll(lexicon)
        for tokens in statements {
            roll.append(tokens)
            for hash in Set(tokens.map { Hash.of($0.bytes) }) where spellings[hash, default: 0] < .max {
                spellings[hash, default: 0] += 1
            }
        }
        self.spellings = spellings
        vocabulary = Set(statements.joined().map(\.bytes))

        let census = roll.census
        let fewest = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.fewest(of: texts.count)) })
        let kept = census.keys.indices
            .filter { Int(census.documents[$0]) >= fewest[census.kinds[$0], default: 1] }
            .sorted {
                (census.kinds[$0].isCouple ? 1 : 0, census.keys[$0]) < (
                    census.kinds[$1].isCouple ? 1 : 0, census.keys[$1]
                )
            }
        var numbers = [Int32](repeating: -1, count: census.keys.count)
        for (number, old) in kept.enumerated() { numbers[old] = Int32(truncatingIfNeeded: number) }
        words = kept.filter { !census.kinds[$0].isCouple }.map { census.keys[$0] }
        couples = kept.filter { census.kinds[$0].isCouple }.map { census.keys[$0] }
        kinds = kept.map { census.kinds[$0] }
        documents = kept.map { census.documents[$0] }
        rarity = Rarity(total: texts.count, most: Int(documents.max() ?? 0))
        let lengths = Corpus.strangeLengths(roll, numbers, rarity.strange)
        roll.renumber(numbers)
        let isCouple = kinds.map(\.isCouple)
        groups = Grouping(of: roll.terms, documents: documents, isCouple: isCouple)
        vectors = Vectors(
            roll.terms, groups: groups, weights: zip(kinds, documents).map { [rarity] in $0.weight * rarity[$1] },
            isCouple: isCouple, lengths: lengths)
    }

    var rows: Range<Int> { 0..<vectors.rowCount }

    /// The squared length of each row's features that aren't kept.
    private static func strangeLengths(
        _ roll: Roll, _ numbers: [Int32], _ strange: Float
    ) -> [(words: Float, couples: Float)] {
        roll.terms.rows.map { row in
            var (words, couples): (Float, Float) = (0, 0)
            for at in roll.terms.places(of: row) where numbers[Int(roll.terms.ids[at])] < 0 {
                let kind = roll.census.kinds[Int(roll.terms.ids[at])]
                let square = kind.weight * kind.weight * strange * strange * Float(roll.terms.counts[at])
                if kind.isCouple { couples += square } else { words += square }
            }
            return (words, couples)
        }
    }
}
