import Testing

@testable import Classifier

/// Whoever knows the checksum still can't make a model crash. Each runs in a process of its own: a crash would take all tests along.
struct ForgeryTests {
    @Test func `a body altered at random is refused or answers`() async {
        await #expect(processExitsWith: .success) {
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
    }

    /// The columns of weights and of what they are multiplied by, filled with numbers that are hard to bear.
    @Test(arguments: [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
    func `a model of numbers that are none answers`(number: Float) async {
        await #expect(processExitsWith: .success) { [number] in
            let model = Model.train(
                Samples.withOutside, Training(epochs: 2, outside: "none-of-these", hidden: 8))
            let bytes = model.encoded()
            let columns: [(place: UnsafeRawPointer?, count: Int)] = [
                (UnsafeRawPointer(model.bias.values.baseAddress), model.bias.count),
                (UnsafeRawPointer(model.thresholds.values.baseAddress), model.thresholds.count),
                (UnsafeRawPointer(model.outward.values.baseAddress), model.outward.count),
                (UnsafeRawPointer(model.rarity.values.baseAddress), model.rarity.count),
                (UnsafeRawPointer(model.words.factors.values.baseAddress), model.words.factors.count),
                // The unit of the words' sums stands right behind their rows, that of the couples' at the end.
                (UnsafeRawPointer(model.words.rows.values.baseAddress! + model.words.rows.count), 1),
                (model.region.bytes.baseAddress! + model.region.count - 4, 1),
            ]
            for (place, count) in columns {
                var forged = bytes
                let start = place! - model.region.bytes.baseAddress!
                for at in 0..<count {
                    withUnsafeBytes(of: number) {
                        forged.replaceSubrange(start + 4 * at..<start + 4 * at + 4, with: $0)
                    }
                }
                Forgery.use(Forgery.seal(Array(forged[64...])))
            }
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
        [egg, egg].withUnsafeBufferPointer { Features.eachCouple(of: $0) { keys.insert($1); _ = ($0, $2, $3) } }
        HashIndex.write(keys.sorted(), to: &body)
        body.write(column: keys.map { _ in 1 as UInt16 })
        body.write(column: keys.map { _ in 0 as UInt8 })
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

    @Test func `hidden units without labels are refused or answer`() async {
        await #expect(processExitsWith: .success) {
            let bytes = Self.model(labels: [], hidden: 64)
            guard let model = try? Model(decoding: bytes) else { return }
            for _ in 0..<100 {
                // Memory that isn't blank.
                var junk = [Int](repeating: 1 << 40, count: 8)
                junk[0] = junk.count
                _ = Reader(model).name("egg egg egg")
            }
        }
    }
}
