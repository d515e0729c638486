/// Turns what was learned into the bytes of a model.
///
/// Weights get eight bits each. Those of words have a scale a row, because they are added up once and remembered by the word; those of
/// couples are whole multiples of one unit, shifted, because they are added up for every statement.
struct Baking {
    private let course: Course
    private let taught: Taught
    private let labelWidth: Int
    private let hiddenWidth: Int
    private let hiddenGain: Float
    /// The weights of every group: a column a label, then one a hidden unit.
    private let rows: [Float]

    private var corpus: Corpus { course.corpus }
    private var width: Int { labelWidth + hiddenWidth }

    init(_ course: Course, _ taught: Taught) {
        self.course = course
        self.taught = taught
        labelWidth = (course.labels.count + 7) / 8 * 8
        hiddenWidth = taught.net?.unitCount ?? 0
        let linearShare = taught.net == nil ? 1 : 1 - Taught.netShare
        let groups = course.corpus.groups.count
        let labels = (0..<groups).map { taught.linear.row($0).map { $0 * linearShare } }
        let units = (0..<groups).map { group in taught.net?.row(group) ?? [] }
        let most = { (rows: [[Float]]) in rows.reduce(Float(0)) { $1.reduce($0) { max($0, abs($1)) } } }
        hiddenGain = most(units) > 0 ? most(labels) / most(units) : 1
        var rows: [Float] = []
        rows.reserveCapacity(groups * (labelWidth + hiddenWidth))
        for group in 0..<groups {
            rows += labels[group] + [Float](repeating: 0, count: labelWidth - course.labels.count)
            rows += units[group].map { [hiddenGain] in $0 * hiddenGain }
        }
        self.rows = rows
    }

    /// The model, ready to be read by `Model.init(decoding:)`.
    func bytes(_ calibration: Calibration) -> [UInt8] {
        var body = ByteWriter()
        body.write(UInt32(truncatingIfNeeded: course.labels.count))
        for label in course.labels { body.write(label) }
        body.write(Int32(truncatingIfNeeded: course.outside ?? -1))
        for number in calibration.numbers { body.write(number) }
        body.write(UInt32(course.isTerse ? 1 : 0))
        body.write(UInt32(truncatingIfNeeded: hiddenWidth))
        body.write(hiddenGain)
        writeOutput(to: &body)
        Speller.write(corpus.spellings, to: &body)
        Thesaurus.write(corpus.lexicon, known: Set(corpus.words), to: &body)
        let most = Int(corpus.documents.max() ?? 0)
        body.write(UInt32(truncatingIfNeeded: most))
        body.write(column: (0...most).map { corpus.rarity[UInt16($0)] })
        writeWords(to: &body)
        writeCouples(to: &body)
        return Model.seal(body)
    }

    private func writeOutput(to body: inout ByteWriter) {
        let netShare = Taught.netShare
        let padding = [Float](repeating: 0, count: labelWidth - course.labels.count)
        let nobody = padding.map { _ in Model.noLabel }
        guard let net = taught.net else {
            body.write(column: taught.linear.biases + nobody)
            body.write(column: [] as [Float])
            body.write(column: [] as [Float])
            return
        }
        body.write(
            column: zip(taught.linear.biases, net.biases).map { $0 * (1 - netShare) + $1 * netShare } + nobody)
        body.write(column: net.unitThresholds)
        body.write(column: (0..<net.unitCount).flatMap { net.effects(of: $0).map { $0 * netShare } + padding })
    }

    private func writeWords(to body: inout ByteWriter) {
        let count = corpus.words.count
        HashIndex.write(corpus.words, to: &body)
        body.write(column: Array(corpus.documents[..<count]))
        // Groups that couples alone have need no row here.
        let used = Set(corpus.groups.all[..<count]).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(used, (0 as Int32)...))
        body.write(column: corpus.groups.all[..<count].map { places[$0] ?? 0 })
        let scales = used.map { most(in: Int($0)) / 127 }
        body.write(
            column: (0..<count).map { feature in
                let scale = scales[Int(places[corpus.groups.all[feature]] ?? 0)]
                return weight(feature) * corpus.vectors.shares[feature] * scale
            })
        body.write(UInt32(truncatingIfNeeded: used.count))
        var bytes: [Int8] = []
        bytes.reserveCapacity(used.count * width)
        for (group, scale) in zip(used, scales) {
            for weight in row(Int(group)) {
                bytes.append(scale > 0 ? Int8(max(-127, min(127, (weight / scale).rounded()))) : 0)
            }
        }
        body.write(column: bytes)
        body.write(wordUnit)
    }

    private func writeCouples(to body: inout ByteWriter) {
        let features = corpus.words.count..<corpus.kinds.count
        let factors = features.map { weight($0) * corpus.vectors.shares[$0] }
        let tops = zip(features, factors).map { most(in: Int(corpus.groups.all[$0])) * $1 }
        let unit = (tops.max() ?? 0) / CoupleTable.limit
        // Where there are few, each has something to say.
        let quiet = tops.count < Baking.manyCouples ? 0 : tops.sorted()[tops.count / 2]
        var entries: [CoupleTable.Entry] = []
        var bytes: [Int8] = []
        var rowCount: Int32 = 0
        for ((feature, factor), top) in zip(zip(features, factors), tops) {
            let shift = (0...CoupleTable.mostShift).first { top <= unit * Float(127 << $0) } ?? CoupleTable.mostShift
            let speaks = top >= quiet && unit > 0
            entries.append(
                CoupleTable.Entry(
                    place: speaks ? rowCount : -1, documents: corpus.documents[feature], shift: shift))
            guard speaks else { continue }
            rowCount += 1
            let scale = unit * Float(1 << shift)
            for weight in row(Int(corpus.groups.all[feature])) {
                bytes.append(Int8(max(-127, min(127, (weight * factor / scale).rounded()))))
            }
        }
        CoupleTable.write(corpus.couples, entries, to: &body)
        body.write(UInt32(rowCount))
        body.write(column: bytes)
        body.write(unit)
    }

    private static let manyCouples = 4_000

    /// What a word's sum must be divided by to fit the whole numbers that sums are made of.
    private var wordUnit: Float {
        var numbers: [UInt64: Int] = [:]
        for (number, key) in corpus.words.enumerated() { numbers[key] = number }
        var most: Float = 0
        var sums = [Float](repeating: 0, count: width)
        for word in corpus.vocabulary {
            for at in sums.indices { sums[at] = 0 }
            let stem = Features.stem(of: word)
            Features.each(of: word, stem: stem, concepts: corpus.lexicon.concepts(of: stem)) { _, key in
                guard let number = numbers[key] else { return }
                let factor = weight(number) * corpus.vectors.shares[number]
                let start = Int(corpus.groups.all[number]) * width
                for at in 0..<width { sums[at] += rows[start + at] * factor }
            }
            for sum in sums { most = max(most, abs(sum)) }
        }
        return most / CoupleTable.limit
    }

    private func weight(_ feature: Int) -> Float {
        corpus.kinds[feature].weight * corpus.rarity[corpus.documents[feature]]
    }

    private func row(_ group: Int) -> ArraySlice<Float> { rows[group * width..<(group + 1) * width] }

    private func most(in group: Int) -> Float { row(group).reduce(0) { max($0, abs($1)) } }
}
