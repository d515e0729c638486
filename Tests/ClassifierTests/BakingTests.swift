import Testing

@testable import Classifier

struct BakingTests {
    @Test(arguments: [0, 8, 48])
    func `a model says of its examples what was learned`(hidden: Int) throws {
        let training = Training(outside: "none-of-these", hidden: hidden)
        let course = Course(Samples.withOutside, training)
        let taught = course.taught(Array(course.corpus.rows))
        let calibration = Calibration(temperature: 1.5, scope: Scope(bias: 1, best: 2, lead: 3), threshold: 4, lead: 5)
        let model = try Model(decoding: Baking(course, taught).bytes(calibration))
        #expect(model.calibration == calibration)
        #expect(model.labels == course.labels && model.outside == course.outside)
        let reader = Reader(model)
        for (row, example) in Samples.withOutside.enumerated() {
            let learned = taught.scores(row, of: course.corpus.vectors)
            let found = reader.scores(example.text)
            #expect(found.winner == Scores(all: learned, outside: course.outside).winner, "\(example.text)")
            guard hidden == 0 else { continue }
            // Eight bits a weight.
            let expected = zip(learned, silent(example.text, course, taught, model)).map(-)
            #expect(zip(found.all, expected).allSatisfy { abs($0 - $1) < 0.03 }, "\(example.text)")
        }
    }

    /// What the silent couples of a text were taught to say for each label.
    private func silent(_ text: String, _ course: Course, _ taught: Taught, _ model: Model) -> [Float] {
        let corpus = course.corpus
        var square: Float = 0
        var sums = [Float](repeating: 0, count: course.labels.count)
        Features.stems(text).withUnsafeBufferPointer { stems in
            Features.eachCouple(of: stems) { kind, key, _, _ in
                guard let number = corpus.couples.firstIndex(of: key) else { return }
                let feature = corpus.words.count + number
                let weight = kind.weight * corpus.rarity[corpus.documents[feature]]
                square += weight * weight
                guard !model.couples.speaks(model.couples.entry(of: key)) else { return }
                let row = taught.linear.row(Int(corpus.groups.all[feature]))
                for at in sums.indices { sums[at] += row[at] * weight * corpus.vectors.shares[feature] }
            }
        }
        return sums.map { $0 * Vectors.scale(square, Kind.coupleShare) }
    }

    @Test func `eight bits keep a word's weight within half a step`() throws {
        let course = Course(Samples.examples, Training(epochs: 5, hidden: 0))
        let taught = course.taught(Array(course.corpus.rows))
        let model = try Model(
            decoding: Baking(course, taught).bytes(Calibration.fit([], labels: [], Training())))
        for feature in course.corpus.words.indices {
            let weights = taught.linear.row(Int(course.corpus.groups.all[feature]))
            let most = weights.map { abs($0) }.max() ?? 0
            let row = model.words.rows.row(Int(model.words.groups[feature]), of: model.width)
            for (label, weight) in weights.enumerated() {
                #expect(abs(Float(row[label]) / 127 * most - weight) <= most / 127 * 0.51)
            }
            #expect(row[weights.count...].allSatisfy { $0 == 0 })
        }
    }

    private func check(_ model: Model, _ course: Course, speak: (Int, Int) -> Bool) {
        let entries = course.corpus.couples.map(model.couples.entry)
        let speaking = entries.filter(model.couples.speaks)
        #expect(speak(speaking.count, entries.count))
        #expect(speaking.contains { $0.shift == CoupleTable.mostShift })
        #expect(entries.allSatisfy { $0.shift <= CoupleTable.mostShift })
        #expect(speaking.map { Int($0.place) } == Array(speaking.indices))
    }

    @Test func `among few couples all speak`() {
        check(Samples.withoutNet, Course(Samples.examples, Training())) { $0 == $1 }
    }

    @Test func `of many couples the quieter half is silent`() {
        let examples = (0..<400).map { number in
            let words = (0..<8).map { "w\((number * 31 + $0 * 17) % 997)" }
            return Example(text: words.joined(separator: " "), label: "label \(number % 3)")
        }
        let training = Training(epochs: 1, hidden: 0)
        check(Model.train(examples, training), Course(examples, training)) { speaking, all in
            all > 4_000 && speaking < all && 2 * speaking >= all
        }
    }

    @Test func `features keep the number of examples they occur in`() {
        let corpus = Course(Samples.examples, Training()).corpus
        let model = Samples.model
        let couples = corpus.couples.map { model.couples.entry(of: $0).documents }
        #expect(Array(model.words.documents.values) + couples == corpus.documents)
        #expect(model.couples.count == corpus.couples.count)
        #expect(corpus.words.map(model.words.index.number) == Array(corpus.words.indices))
        #expect((0..<2_000).allSatisfy { model.couples.entry(of: Hash.join(9, $0)).documents == 0 })
        #expect((0...Int(corpus.documents.max() ?? 0)).allSatisfy { model.rarity[$0] == corpus.rarity[UInt16($0)] })
    }

    @Test func `columns that only fill a vector never win`() {
        let model = Samples.model
        #expect(model.labelWidth == 8)
        #expect(model.bias.values[3...].allSatisfy { $0 == Model.noLabel })
    }
}
