/// Examples turned into weighted features.
///
/// Features too rare to be kept (`Block.fewest(of:)`) teach nothing but count in a statement's length, exactly as those that
/// training never saw do when the model answers.
struct Corpus {
    let index: FeatureIndex
    /// How many rows each kept feature occurs in.
    let documents: [UInt16]
    let rarity: Rarity
    let groups: Grouping
    let speller: Speller
    /// Every row as the learner sees it: for each group of features in it, the length of what is there of the group.
    let vectors: Vectors

    init(_ texts: [String]) {
        let statements = texts.map { tokens(in: $0) }
        speller = Speller(statements)
        var census = Census()
        var terms = Terms()
        for tokens in statements {
            for term in Tally(of: tokens, stems: Features.stems(of: tokens.map(\.bytes))).terms {
                terms.append(
                    id: census.count(term.feature), block: Features.block(of: term.feature),
                    tf: Weighting.tf(term.count))
            }
            terms.finishRow()
        }
        let fewest = Block.allCases.map { $0.fewest(of: texts.count) }
        let kept = census.features.indices.filter {
            Int(census.documents[$0]) >= fewest[Features.block(of: Int(census.features[$0]))]
        }.sorted { census.features[$0] < census.features[$1] }
        var numbers = [Int32](repeating: -1, count: census.features.count)
        for (number, old) in kept.enumerated() { numbers[old] = Int32(truncatingIfNeeded: number) }
        terms.renumber(numbers)
        index = FeatureIndex(features: kept.map { Int(census.features[$0]) })
        documents = kept.map { census.documents[$0] }
        rarity = Rarity(total: texts.count, most: Int(documents.max() ?? 0))
        groups = Grouping(of: terms, documents: documents)
        vectors = Vectors(terms, groups: groups, idf: documents.map { [rarity] in rarity[$0] }, strange: rarity.strange)
    }

    var rows: Range<Int> { 0..<vectors.rowCount }
}
