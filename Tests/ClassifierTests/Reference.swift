@testable import Classifier

/// What a model says of a text, worked out from its tables one number after the other: no memory, no shortlist, no lanes.
struct Reference {
    let model: Model
    /// The score of each label.
    private(set) var scores: [Double]
    /// What bias and the thresholds of the hidden units that spoke do for each label.
    private(set) var given: [Double]
    let isKnown: Bool

    init(_ text: String, _ model: Model) {
        self.model = model
        let found = tokens(in: text)
        let isLong = text.utf8.count > 4_096
        var sums = [Double](repeating: 0, count: model.width)
        var square: Float = 0
        var isKnown = false
        var stems: [UInt64] = []
        for token in found {
            let stem = Features.stem(of: isLong ? token.bytes : model.speller.read(token.bytes))
            stems.append(stem)
            var row = [Float](repeating: 0, count: model.width)
            Features.each(
                of: token.bytes, stem: stem,
                concepts: model.thesaurus.concepts(of: stem).map { model.thesaurus.keys[$0] }
            ) { kind, key in
                let number = model.words.index.number(of: key)
                let weight = kind.weight * model.rarity[number.map { Int(model.words.documents[$0]) } ?? 0]
                square += weight * weight
                guard let number else { return }
                isKnown = true
                let start = Int(model.words.groups[number]) * model.width
                for at in row.indices { row[at] += Float(model.words.rows[start + at]) * model.words.factors[number] }
            }
            let scale = model.wordUnit > 0 ? 1 / model.wordUnit : 0
            for at in row.indices {
                sums[at] += Double(max(-1_016, min(1_016, row[at] * scale)).rounded(.toNearestOrEven))
            }
        }
        let wordScale = Double(Vectors.scale(square, Kind.wordShare) * model.wordUnit)
        sums = sums.map { $0 * wordScale }

        square = 0
        var couples = [Double](repeating: 0, count: model.width)
        stems.withUnsafeBufferPointer { stems in
            Features.eachCouple(of: stems) { kind, key, _, _ in
                let entry = model.couples.entry(of: key)
                let weight = kind.weight * model.rarity[Int(entry.documents)]
                square += weight * weight
                guard model.couples.speaks(entry) else { return }
                let row = model.couples.row(of: entry)
                for at in couples.indices { couples[at] += Double(Int(row[at / 8][at % 8]) << Int(entry.shift)) }
            }
        }
        let coupleScale = Double(Vectors.scale(square, Kind.coupleShare) * model.coupleUnit)
        for at in sums.indices { sums[at] += couples[at] * coupleScale }

        scores = model.labels.indices.map { Double(model.bias[$0]) + sums[$0] }
        given = model.labels.indices.map { Double(model.bias[$0]) }
        for unit in 0..<model.hiddenWidth {
            let threshold = Double(model.thresholds[unit])
            let level = sums[model.labelWidth + unit] / Double(model.hiddenGain) + threshold
            for label in scores.indices where level > 0 {
                let effect = Double(model.outward[unit * model.labelWidth + label])
                scores[label] += level * effect
                given[label] += threshold * effect
            }
        }
        self.isKnown = isKnown
    }

    /// The label inside that scores best.
    var best: Int? { scores.indices.filter { $0 != model.outside }.max { scores[$0] < scores[$1] } }
}
