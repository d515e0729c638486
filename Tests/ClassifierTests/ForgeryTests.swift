import Testing

@testable import Classifier

/// Whoever knows the checksum still can't make a model crash.
struct ForgeryTests {
    @Test func `a body altered at random is refused or answers`() {
        for model in [
            Model.train(Samples.examples, Training(epochs: 2, hidden: 0)),
            Model.train(
                Samples.withOutside,
                Training(
                    epochs: 2, outside: "none-of-these", concepts: [Concept(id: "pets", words: ["dog", "hamster"])],
                    hidden: 8)),
        ] {
            let body = Array(model.encoded()[64...])
            for seed in 0..<200 { Forgery.use(Forgery.seal(Forgery.alter(body, seed: UInt64(seed)))) }
        }
    }

    /// The columns of weights and of what they are multiplied by, filled with numbers that are hard to bear.
    @Test(arguments: [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
    func `a model of numbers that are none answers`(number: Float) throws {
        let model = Model.train(Samples.withOutside, Training(epochs: 2, outside: "none-of-these", hidden: 8))
        let base = try #require(model.region.bytes.baseAddress)
        func place(_ column: Column<Float>) -> (at: Int, count: Int) {
            (column.values.baseAddress.map { UnsafeRawPointer($0) - base } ?? 0, column.count)
        }
        let rows = try #require(model.words.rows.values.baseAddress)
        let columns = [
            place(model.bias), place(model.thresholds), place(model.outward), place(model.rarity),
            place(model.words.factors),
            // The unit of the words' sums stands right behind their rows, that of the couples' at the end.
            (UnsafeRawPointer(rows) - base + model.words.rows.count, 1), (model.region.count - 4, 1),
        ]
        for (start, count) in columns {
            var forged = model.encoded()
            for at in 0..<count {
                withUnsafeBytes(of: number) { forged.replaceSubrange(start + 4 * at..<start + 4 * at + 4, with: $0) }
            }
            Forgery.use(Forgery.seal(Array(forged[64...])))
        }
    }

    /// A model as bytes, whatever its parts are said to be.
    private static func model(labels: [String], outside: Int32 = -1, hidden: Int) -> [UInt8] {
        let width = (labels.count + 7) / 8 * 8 + hidden
        var body = ByteWriter()
        body.write(UInt32(labels.count))
        for label in labels { body.write(label) }
        body.write(outside)
        for number in [1, 0, 0, 0, 1, 0] as [Double] { body.write(number) }
        body.write(UInt32(1))
        body.write(UInt32(hidden))
        body.write(Float(1))
        body.write(column: [Float](repeating: 0, count: width - hidden))
        body.write(column: [Float](repeating: 1, count: hidden))
        body.write(column: [Float](repeating: 1, count: hidden * (width - hidden)))
        Speller.write([:], to: &body)
        Thesaurus.write(Lexicon([]), known: [], to: &body)
        body.write(UInt32(1))
        body.write(column: [Float](repeating: 1, count: 2))
        let egg = Features.stem(of: Array("egg".utf8))
        HashIndex.write([egg], to: &body)
        body.write(column: [1 as UInt16])
        body.write(column: [0 as Int32])
        body.write(column: [1 as Float])
        body.write(UInt32(1))
        body.write(column: [Int8](repeating: 1, count: width))
        body.write(Float(1))
        var keys: Set<UInt64> = []
        [egg, egg].withUnsafeBufferPointer {
            Features.eachCouple(of: $0) {
                keys.insert($1)
                _ = ($0, $2, $3)
            }
        }
        let couples = keys.sorted()
        let entries = couples.indices.map { CoupleTable.Entry(place: Int32($0), documents: 1, shift: 0) }
        CoupleTable.write(couples, entries, to: &body)
        body.write(UInt32(couples.count))
        body.write(column: [Int8](repeating: 1, count: keys.count * width))
        body.write(Float(1))
        return Model.seal(body)
    }

    @Test func `a model that is well made is taken`() throws {
        let model = try Model(decoding: Self.model(labels: ["a", "b"], hidden: 8))
        #expect(Reader(model).name("egg egg").label == 0)
        #expect(model.classify("egg egg").evidence.count == 2)
    }

    @Test(arguments: [1, 3, 7, 9, 15])
    func `hidden units that don't fill their lanes are refused`(hidden: Int) {
        let bytes = Self.model(labels: ["a", "b"], hidden: hidden)
        let isTaken = (try? Model(decoding: bytes)) != nil
        #expect(!isTaken)
    }

    @Test func `hidden units without labels are refused`() {
        let bytes = Self.model(labels: [], hidden: 64)
        let isTaken = (try? Model(decoding: bytes)) != nil
        #expect(!isTaken)
    }
}
