/// Reads statements, one after the other, and remembers what it made of their words.
///
/// A statement's score is a sum over its words and its couples of words. What a word adds is itself a sum, over its letters above all,
/// that doesn't depend on the statement: it is made once, and found again by the word. A reader changes as it reads, so it stays with one
/// task; what it says doesn't depend on what it read before.
public final class Reader {
    /// What is made of one statement.
    public struct Named: Sendable {
        /// The number, among the model's labels, of the likeliest inside; nil when there is none.
        public let label: Int?
        /// Whether the statement is about none of the labels.
        public let isOutside: Bool
        /// The calibrated probability, 0…1, that the label is right, or that it lies outside.
        public let confidence: Double
    }

    let model: Model
    private var memory: WordMemory
    /// Sums over words and over couples, in whole numbers and, every few of them, carried over into these.
    private var words: Sums
    private var couples: Sums
    private var stems: [UInt64] = []
    private var run: [UInt8] = []
    /// The scores of all labels; what follows pads them to whole vectors.
    private(set) var scores: [Float]
    private(set) var hidden: [Float]
    /// What the sums of words and of couples were multiplied by.
    private(set) var wordScale: Float = 0
    private(set) var coupleScale: Float = 0

    /// - Parameter memory: How many words are remembered.
    public init(_ model: Model, memory: Int = 8_192) {
        self.model = model
        self.memory = WordMemory(model, capacity: memory)
        words = Sums(width: model.width)
        couples = Sums(width: model.width)
        scores = Array(repeating: 0, count: model.labelWidth)
        hidden = Array(repeating: 0, count: model.hiddenWidth)
    }

    /// What a statement is about. Takes time linear in its length.
    public func name(_ text: UnsafeBufferPointer<UInt8>) -> Named {
        let isStrange = score(text)
        let verdict = judge(isStrange: isStrange)
        return Named(label: verdict.best, isOutside: verdict.isOutside, confidence: verdict.confidence)
    }

    /// The same, with every label's probability, and with the evidence when that is wanted.
    public func classify(_ text: String, explained: Bool) -> Classification {
        var text = text
        return text.withUTF8 { utf8 in
            let isStrange = score(utf8)
            let raw = Scores(all: Array(scores[..<model.labels.count]), outside: model.outside)
            let (verdict, probabilities) = model.calibration.verdict(raw, isStrange: isStrange)
            let ranked = model.labels.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
            let named = verdict.isOutside ? raw.winner : raw.best
            return Classification(
                ranked: ranked.map { .init(label: model.labels[$0], probability: Double(probabilities[$0])) },
                isOutside: verdict.isOutside, confidence: verdict.confidence,
                evidence: explained ? evidence(for: named, utf8) : [])
        }
    }

    private func judge(isStrange: Bool) -> Calibration.Verdict {
        let count = model.labels.count
        return scores.withUnsafeMutableBufferPointer { scores in
            model.calibration.judge(
                UnsafeMutableBufferPointer(rebasing: scores[..<count]), outside: model.outside, isStrange: isStrange)
        }
    }

    // MARK: Scores

    /// Works out the scores of all labels, and tells whether the statement names nothing: there is no word whose features are known, or there
    /// are only function words.
    @discardableResult
    func score(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.clear()
        couples.clear()
        var square: Float = 0
        var isKnown = false
        var saysSomething = model.isTerse
        each(text) { note, row, _ in
            words.add(row)
            square += note.square
            isKnown = isKnown || note.isKnown
            saysSomething = saysSomething || !note.isFunction
        }
        wordScale = Vectors.scale(square, Kind.wordShare) * model.wordUnit
        coupleScale = Vectors.scale(addCouples(), Kind.coupleShare) * model.coupleUnit
        words.finish()
        couples.finish()
        combine()
        return !isKnown || !saysSomething
    }

    /// Adds the rows of the couples, and tells the squared length of all, known or not.
    private func addCouples() -> Float {
        let table = model.couples
        let rarity = model.rarity
        let width = model.width
        var square: Float = 0
        stems.withUnsafeBufferPointer { stems in
            Features.eachCouple(of: stems) { kind, key, _, _ in
                guard let number = table.index.number(of: key) else {
                    square += kind.weight * kind.weight * rarity[0] * rarity[0]
                    return
                }
                let weight = kind.weight * rarity[min(Int(table.documents[number]), rarity.count &- 1)]
                square += weight * weight
                couples.add(table.rows.row(number, of: width), shift: table.shifts[number] & 7)
            }
        }
        return square
    }

    /// Puts the sums together: linear scores, and what the hidden units add.
    private func combine() {
        let labelWidth = model.labelWidth
        let gain = 1 / model.hiddenGain
        for at in 0..<labelWidth {
            scores[at] = model.bias[at] + wordScale * words.totals[at] + coupleScale * couples.totals[at]
        }
        for unit in hidden.indices {
            let at = labelWidth &+ unit
            let sum = (wordScale * words.totals[at] + coupleScale * couples.totals[at]) * gain
            let level = max(0, sum + model.thresholds[unit])
            hidden[unit] = level
            if level == 0 { continue }
            let effects = model.outward.row(unit, of: labelWidth)
            for at in 0..<labelWidth { scores[at] += effects[at] * level }
        }
    }

    /// Tells every word, in order: what is known of it, its row of weights, and where it stands. Its stem joins `stems`.
    @inline(__always)
    private func each(
        _ text: UnsafeBufferPointer<UInt8>,
        _ tell: (WordMemory.Note, UnsafeBufferPointer<Int16>, _ range: Range<Int>) -> Void
    ) {
        stems.removeAll(keepingCapacity: true)
        // Slips are looked for where short statements are: a long text has words enough without.
        let isLong = text.count > 4_096
        Tokens.each(in: text, &run) { word, hash, range in
            let slot = memory.slot(of: word, hash: hash, asWritten: isLong)
            let note = memory.note(at: slot)
            stems.append(note.stem)
            tell(note, memory.row(at: slot), range)
        }
    }
}

/// Why.
extension Reader {
    /// What each word of the statement just scored did for a label, above the mean of all labels: its own part, and half of each couple's. A hidden unit
    /// that was silent did nothing; of one that spoke, every word did its part of the sum.
    func evidence(for label: Int?, _ text: UnsafeBufferPointer<UInt8>) -> [Evidence] {
        guard let label else { return [] }
        let direction = direction(to: label)
        var found: [(range: Range<Int>, weight: Double)] = []
        each(text) { _, row, range in
            let sum = zip(row, direction).reduce(Float(0)) { $0 + Float($1.0) * $1.1 }
            found.append((range, Double(sum * wordScale)))
        }
        stems.withUnsafeBufferPointer { stems in
            Features.eachCouple(of: stems) { _, key, first, second in
                guard let number = model.couples.index.number(of: key) else { return }
                let row = model.couples.rows.row(number, of: model.width)
                let sum = zip(row, direction).reduce(Float(0)) { $0 + Float($1.0) * $1.1 }
                let part = Double(sum * Float(1 << Int(model.couples.shifts[number] & 7)) * coupleScale) / 2
                found[first].weight += part
                found[second].weight += part
            }
        }
        return found.map { word in
            Evidence(
                text: String(decoding: UnsafeBufferPointer(rebasing: text[word.range]), as: UTF8.self),
                weight: word.weight)
        }
    }

    /// For each column of a row of weights, what one more of it does for the label, above the mean of all.
    private func direction(to label: Int) -> [Float] {
        let count = model.labels.count
        var direction = [Float](repeating: 0, count: model.width)
        for at in 0..<count { direction[at] = (at == label ? 1 : 0) - 1 / Float(count) }
        for unit in hidden.indices where hidden[unit] > 0 {
            let effects = model.outward.row(unit, of: model.labelWidth)
            let mean = effects[..<count].reduce(0, +) / Float(count)
            direction[model.labelWidth + unit] = (effects[label] - mean) / model.hiddenGain
        }
        return direction
    }
}
extension Reader { public func top(_ t: UnsafeBufferPointer<UInt8>) -> Double { score(t); return Double(scores[..<model.labels.count].max()!) } }
