/// Examples turned into features once, so that every fold of a cross-validation reads the same numbers.
struct Corpus {
    /// Where each row's terms begin in the columns below, and where the last row's end.
    private var starts: [Int] = [0]
    private var ids: [Int32] = []
    private var blocks: [UInt8] = []
    private var tfs: [Float] = []
    let index: FeatureIndex
    let groups: Grouping
    let speller: Speller

    init(_ texts: [String]) {
        let statements = texts.map { tokens(in: $0) }
        speller = Speller(statements)
        for tokens in statements {
            for term in Tally(of: tokens, stems: Features.stems(of: tokens.map(\.bytes))).terms {
                ids.append(Int32(truncatingIfNeeded: term.feature))
                blocks.append(UInt8(truncatingIfNeeded: Features.block(of: term.feature)))
                tfs.append(Weighting.tf(term.count))
            }
            starts.append(ids.count)
        }
        index = FeatureIndex(features: ids.lazy.map(Int.init))
        for at in ids.indices {
            ids[at] = Int32(truncatingIfNeeded: index.number(of: Int(ids[at])) ?? 0)
        }
        groups = Grouping(featureCount: index.count, starts: starts, ids: ids, blocks: blocks, tfs: tfs)
    }

    var rows: Range<Int> { 0..<starts.count - 1 }

    /// The idf weight of each feature, as these rows alone know it.
    func idf(among rows: [Int]) -> [Float] {
        var documents = [Int](repeating: 0, count: index.count)
        for row in rows {
            for at in starts[row]..<starts[row + 1] { documents[Int(ids[at])] += 1 }
        }
        // Few documents are counted far more often than many: a table saves nearly all logarithms.
        let known = (0..<64).map { Weighting.idf(documents: $0, of: rows.count) }
        return documents.map { $0 < known.count ? known[$0] : Weighting.idf(documents: $0, of: rows.count) }
    }

    /// Every row as the learner sees it: for each group of features in it, the length of what is there of the group.
    func vectors(idf: [Float]) -> Vectors {
        var vectors = Vectors(featureCount: index.count)
        var squares = [Float](repeating: 0, count: groups.count)
        var lengths = squares
        var values: [Float] = []
        for row in rows {
            let terms = starts[row]..<starts[row + 1]
            values.removeAll(keepingCapacity: true)
            for at in terms { values.append(tfs[at] * idf[Int(ids[at])]) }
            Weighting.normalize(&values) { Int(blocks[terms.lowerBound + $0]) }
            for (at, value) in zip(terms, values) { squares[groups[ids[at]]] += value * value }
            for (at, value) in zip(terms, values) {
                let group = groups[ids[at]]
                if squares[group] > 0 {
                    lengths[group] = squares[group].squareRoot()
                    squares[group] = 0
                    vectors.append(group, lengths[group])
                }
                if lengths[group] > 0 { vectors.shares[Int(ids[at])] = value / lengths[group] }
            }
            vectors.finishRow()
        }
        return vectors
    }
}
