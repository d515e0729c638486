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
        /// The calibrated probability, 0…1, that it is about any.
        public let inside: Double
        /// The calibrated probability, 0…1, that the label is right, or that it lies outside.
        public let confidence: Double
    }

    let model: Model
    private let memory: WordMemory
    private let words: Sums
    private let couples: Sums
    /// The scores of all labels, eight a lane, and the levels of the hidden units.
    private let scores: UnsafeMutablePointer<SIMD8<Float>>
    private let hidden: UnsafeMutablePointer<SIMD8<Float>>
    private let speaking: UnsafeMutablePointer<Int>
    private let shortlist: Shortlist
    /// The rows of words that wait to be added up.
    private let rows: UnsafeMutablePointer<UnsafePointer<SIMD8<Int16>>>
    /// The stems of the statement's words, those of its couples that have something to say, and room for the letters of a word.
    private var stems: UnsafeMutablePointer<UInt64>
    private var spoken: UnsafeMutablePointer<CoupleTable.Entry>
    private var run: UnsafeMutablePointer<UInt8>
    /// The longest text that they have room for.
    private var room = 256

    /// - Parameter memory: How many words are remembered; a power of two.
    public init(_ model: Model, memory: Int = 32_768) {
        self.model = model
        self.memory = WordMemory(model, capacity: memory)
        words = Sums(width: model.width)
        couples = Sums(width: model.width)
        scores = .allocate(capacity: model.labelWidth / 8)
        hidden = .allocate(capacity: model.hiddenWidth / 8)
        speaking = .allocate(capacity: model.hiddenWidth)
        shortlist = Shortlist(model)
        rows = .allocate(capacity: CoupleTable.mostSums)
        stems = .allocate(capacity: room)
        spoken = .allocate(capacity: Features.mostCouples(of: room))
        run = .allocate(capacity: Tokens.room(for: room))
    }

    deinit {
        words.deallocate()
        couples.deallocate()
        scores.deallocate()
        hidden.deallocate()
        speaking.deallocate()
        shortlist.deallocate()
        rows.deallocate()
        stems.deallocate()
        spoken.deallocate()
        run.deallocate()
    }

    /// What a statement is about. Takes time linear in its length.
    public func name(_ text: UnsafeBufferPointer<UInt8>) -> Named {
        let sum = add(text)
        let chosen = shortlist.gather(UnsafePointer(scores))
        let verdict = model.calibration.judge(chosen, outside: shortlist.outside, isStrange: sum.isStrange)
        return Named(
            label: verdict.best.map(shortlist.label), isOutside: verdict.isOutside, inside: verdict.inside,
            confidence: verdict.confidence)
    }

    /// The same, with every label's probability, and with the evidence when that is wanted.
    public func classify(_ text: String, explained: Bool) -> Classification {
        var text = text
        return text.withUTF8 { utf8 in
            let sum = add(utf8)
            let raw = labelScores
            let chosen = shortlist.gather(UnsafePointer(scores))
            let verdict = model.calibration.judge(chosen, outside: shortlist.outside, isStrange: sum.isStrange)
            var probabilities = raw.all.map { _ in 0.0 }
            for at in chosen.indices where shortlist.label(at) < probabilities.count {
                probabilities[shortlist.label(at)] = Double(chosen[at])
            }
            let ranked = model.labels.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
            let named = verdict.isOutside ? raw.winner : raw.best
            return Classification(
                ranked: ranked.map { .init(label: model.labels[$0], probability: probabilities[$0]) },
                isOutside: verdict.isOutside, confidence: verdict.confidence,
                evidence: explained ? evidence(for: named, utf8, sum) : [])
        }
    }

    /// The labels that can still win, likeliest first (ties by number), with their calibrated probabilities: what `classify` ranks, without
    /// those that have none.
    ///
    /// - Returns: Numbers among the model's labels.
    public func likely(_ text: UnsafeBufferPointer<UInt8>) -> [(label: Int, probability: Double)] {
        let sum = add(text)
        let chosen = shortlist.gather(UnsafePointer(scores))
        _ = model.calibration.judge(chosen, outside: shortlist.outside, isStrange: sum.isStrange)
        return chosen.indices.map { (shortlist.label($0), Double(chosen[$0])) }
            .filter { $0.0 < model.labels.count && $0.1 > 0 }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    /// The score of every label for the statement just read, out of the question where it isn't on the shortlist.
    var labelScores: Scores {
        var all = [Float](repeating: Model.noLabel, count: model.labels.count)
        for lane in shortlist.lanes {
            for at in 8 * lane..<min(8 * lane + 8, all.count) { all[at] = scores[lane][at % 8] }
        }
        return Scores(all: all, outside: model.outside)
    }

    /// What a statement came to besides its scores.
    struct Sum {
        /// How many words it has.
        var count = 0
        /// What the sums of words and of couples were multiplied by.
        var wordScale: Float = 0
        var coupleScale: Float = 0
        /// Whether it names nothing: no word has a known feature, or there are only function words.
        var isStrange = true
    }

    /// Adds up what a statement's words and couples say: the scores of all labels.
    func add(_ text: UnsafeBufferPointer<UInt8>) -> Sum {
        if text.count > room { makeRoom(for: text.count) }
        let (words, memory, stems, rows) = (words, memory, stems, rows)
        words.clear()
        var (count, waiting, square): (Int, Int, Float) = (0, 0, 0)
        var (isKnown, saysSomething) = (false, model.isTerse)
        let isLong = text.count > Reader.long
        Tokens.each(in: text, run) { word, hash, _ in
            if waiting == CoupleTable.mostSums || memory.isFull {
                words.add(UnsafeBufferPointer(start: rows, count: waiting))
                waiting = 0
            }
            let note = memory.note(of: word, hash: hash, asWritten: isLong)
            stems[count] = note.pointee.stem
            count &+= 1
            rows[waiting] = memory.row(of: note)
            waiting &+= 1
            square += note.pointee.square
            isKnown = isKnown || note.pointee.isKnown
            saysSomething = saysSomething || !note.pointee.isFunction
        }
        words.add(UnsafeBufferPointer(start: rows, count: waiting))
        let wordScale = Vectors.scale(square, Kind.wordShare) * model.wordUnit
        addWords(wordScale)
        let sum = Sum(
            count: count, wordScale: wordScale,
            coupleScale: Vectors.scale(addCouples(count), Kind.coupleShare) * model.coupleUnit,
            isStrange: !isKnown || !saysSomething)
        combine(sum)
        return sum
    }

    /// What the words alone say for each label: that tells which labels can still win.
    private func addWords(_ scale: Float) {
        let (scores, words) = (scores, words)
        let bias = model.bias.lanes(0, of: model.labelWidth)
        for lane in 0..<model.labelWidth / 8 { scores[lane] = bias[lane] + words[lane] * scale }
        shortlist.choose(UnsafePointer(scores))
    }

    /// Slips are looked for where short statements are: a longer text, in bytes, has words enough without.
    private static let long = 4_096

    /// Adds the rows of the couples, and tells the squared length of all, known or not.
    private func addCouples(_ count: Int) -> Float {
        let (table, rarity, couples, spoken) = (model.couples, model.rarity, couples, spoken)
        couples.clear()
        let most = rarity.count &- 1
        var square: Float = 0
        var speaking = 0
        Features.eachCouple(of: UnsafeBufferPointer(start: stems, count: count)) { kind, key, _, _ in
            let entry = table.entry(of: key)
            let weight = kind.weight * rarity[min(Int(entry.documents), most)]
            square += weight * weight
            spoken[speaking] = entry
            speaking &+= table.speaks(entry) ? 1 : 0
        }
        couples.add(speaking, lanes: shortlist.columns) { at in
            (table.row(of: spoken[at]), Int16(spoken[at].shift & CoupleTable.mostShift))
        }
        return square
    }

    /// Puts the couples and what the hidden units say to what the words say for the labels on the shortlist.
    private func combine(_ sum: Sum) {
        let labelLanes = model.labelWidth / 8
        let (scores, hidden, speaking, words, couples) = (scores, hidden, speaking, words, couples)
        let lanes = shortlist.lanes
        for lane in lanes { scores[lane] += couples[lane] * sum.coupleScale }
        guard model.hiddenWidth > 0 else { return }
        let gain = 1 / model.hiddenGain
        let thresholds = model.thresholds.lanes(0, of: model.hiddenWidth)
        let outward = model.outward.lanes(0, of: model.labelWidth)
        for lane in 0..<model.hiddenWidth / 8 {
            let at = labelLanes &+ lane
            let level = (words[at] * sum.wordScale + couples[at] * sum.coupleScale) * gain + thresholds[lane]
            // Silent below the threshold: the sign's bit spread over all makes what to keep of it. (A comparison here is
            // compiled number by number.)
            let bits = unsafeBitCast(level, to: SIMD8<Int32>.self)
            hidden[lane] = unsafeBitCast(bits & ~(bits &>> 31), to: SIMD8<Float>.self)
        }
        let levels = UnsafeRawPointer(hidden).assumingMemoryBound(to: Float.self)
        // The units that speak, so that the inner loop has no question to ask. Nor has this one, as no processor can
        // foretell which do: a level's bits are 0 or, as a whole number, more, whose negative has its highest bit set.
        var count = 0
        for unit in 0..<model.hiddenWidth {
            speaking[count] = unit
            count &+= Int(truncatingIfNeeded: (0 &- levels[unit].bitPattern) &>> 31)
        }
        for lane in lanes {
            var score = scores[lane]
            for at in 0..<count { score += outward[speaking[at] &* labelLanes &+ lane] * levels[speaking[at]] }
            scores[lane] = score
        }
    }

    private func makeRoom(for count: Int) {
        stems.deallocate()
        spoken.deallocate()
        run.deallocate()
        room = count
        // Words are parted by something.
        stems = .allocate(capacity: count / 2 + 1)
        spoken = .allocate(capacity: Features.mostCouples(of: count / 2 + 1))
        run = .allocate(capacity: Tokens.room(for: count))
    }
}

/// Why.
extension Reader {
    /// What each word of the statement just read did for a label, above the mean of all labels: its own part, and half of
    /// each couple's. A hidden unit that was silent did nothing; of one that spoke, every word did its part of the sum.
    func evidence(for label: Int?, _ text: UnsafeBufferPointer<UInt8>, _ sum: Sum) -> [Evidence] {
        guard let label else { return [] }
        let direction = direction(to: label)
        defer { direction.deallocate() }
        var words: [String] = []
        var weights: [Double] = []
        Tokens.each(in: text, run) { word, hash, range in
            let row = memory.row(of: memory.note(of: word, hash: hash, asWritten: text.count > Reader.long))
            var part: Float = 0
            for lane in 0..<model.width / 8 { part += (SIMD8<Float>(row[lane]) * direction[lane]).sum() }
            words.append(String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self))
            weights.append(Double(part * sum.wordScale))
        }
        Features.eachCouple(of: UnsafeBufferPointer(start: stems, count: sum.count)) { _, key, first, second in
            let entry = model.couples.entry(of: key)
            guard model.couples.speaks(entry) else { return }
            let row = model.couples.row(of: entry)
            var part: Float = 0
            for lane in 0..<model.width / 8 {
                part += (SIMD8<Float>(SIMD8<Int16>(truncatingIfNeeded: row[lane])) * direction[lane]).sum()
            }
            let half = Double(part * Float(1 << (entry.shift & CoupleTable.mostShift)) * sum.coupleScale) / 2
            weights[first] += half
            weights[second] += half
        }
        var evidence: [Evidence] = []
        for at in words.indices { evidence.append(Evidence(text: words[at], weight: weights[at])) }
        return evidence
    }

    /// For each column of a row of weights, what one more of it does for the label, above the mean of all.
    private func direction(to label: Int) -> UnsafeMutablePointer<SIMD8<Float>> {
        let count = model.labels.count
        let lanes = UnsafeMutablePointer<SIMD8<Float>>.allocate(capacity: model.width / 8)
        lanes.initialize(repeating: SIMD8(), count: model.width / 8)
        let direction = UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Float.self)
        for at in 0..<count { direction[at] = (at == label ? 1 : 0) - 1 / Float(count) }
        for unit in 0..<model.hiddenWidth where hidden[unit / 8][unit % 8] > 0 {
            let effects = model.outward.row(unit, of: model.labelWidth)
            var mean: Float = 0
            for at in 0..<count { mean += effects[at] / Float(count) }
            direction[model.labelWidth + unit] = (effects[label] - mean) / model.hiddenGain
        }
        return lanes
    }
}
