/// One statement under one model: its features, weighted, and the scores that come of them.
struct Statement {
    private let model: Model
    private let tokens: [Token]
    private let stems: [UInt64]
    private let tally: Tally
    /// For each term its row in the model, -1 when training never saw it, and what to multiply the row by.
    private var numbers: [Int32] = []
    private var values: [Float] = []
    private(set) var scores: [Float]

    /// Whether it names nothing: no feature is known, or there are only function words.
    var isStrange: Bool { numbers.allSatisfy { $0 < 0 } || !model.isTerse && FunctionWords.areAll(tokens) }

    init(_ text: String, in model: Model) {
        self.model = model
        tokens = Classifier.tokens(in: text)
        // Slips are looked for where short statements are: a long text has words enough without.
        stems = Features.stems(
            of: tokens.enumerated().map { $0 < Block.pairedWords ? model.speller.read($1.bytes) : $1.bytes })
        tally = Tally(of: tokens, stems: stems)
        scores = model.bias
        weigh()
        score()
    }

    private mutating func weigh() {
        values.reserveCapacity(tally.terms.count)
        numbers.reserveCapacity(tally.terms.count)
        for term in tally.terms {
            let number = model.index.number(of: term.feature)
            numbers.append(number.map { Int32(truncatingIfNeeded: $0) } ?? -1)
            let idf = number.map { model.rarity[model.documents[$0]] } ?? model.rarity.strange
            values.append(Weighting.tf(term.count) * idf)
        }
        Weighting.normalize(&values) { Features.block(of: tally.terms[$0].feature) }
        for at in numbers.indices where numbers[at] >= 0 {
            values[at] *= model.scales[Int(numbers[at])]
            numbers[at] = model.groups[Int(numbers[at])]
        }
    }

    private mutating func score() {
        let width = scores.count
        model.rows.withUnsafeBufferPointer { rows in
            scores.withUnsafeMutableBufferPointer { scores in
                for at in numbers.indices where numbers[at] >= 0 {
                    let value = values[at]
                    let start = Int(numbers[at]) &* width
                    for label in 0..<width { scores[label] += value * Float(rows[start &+ label]) }
                }
            }
        }
    }

    /// What each word did for a label: every occurrence of a feature has an even part of what the feature did, and
    /// gives it evenly to its words. A pair's words are those that first say its stems.
    func evidence(for label: Int?, text: String) -> [Evidence] {
        guard let label else { return [] }
        let parts = tally.terms.indices.map { at in
            Double(lead(of: at, label)) / Double(tally.terms[at].count)
        }
        var weights = [Double](repeating: 0, count: tokens.count)
        Features.each(of: tokens, stems: stems) { feature, first, second in
            guard let term = tally.position(feature) else { return }
            weights[first] += parts[term] / 2
            weights[second] += parts[term] / 2
        }
        let utf8 = Array(text.utf8)
        return zip(tokens, weights).map { token, weight in
            Evidence(text: String(decoding: utf8[token.range], as: UTF8.self), weight: weight)
        }
    }

    /// How far a term lifts a label above the mean of all.
    private func lead(of term: Int, _ label: Int) -> Float {
        guard numbers[term] >= 0 else { return 0 }
        let start = Int(numbers[term]) * scores.count
        let row = model.rows[start..<start + scores.count]
        let mean = Float(row.reduce(0) { $0 + Int($1) }) / Float(scores.count)
        return values[term] * (Float(row[start + label]) - mean)
    }
}
