import Testing

@testable import Classifier

struct ThesaurusTests {
    private static let concepts = [
        Concept(id: "pasta", words: ["spaghetti", "penne", "soup"]), Concept(id: "liquid", words: ["soup", "gravy"]),
        Concept(id: "planets", words: ["saturn", "neptune"]),
    ]
    private static let examples = Samples.examples + Samples.label(["cook the spaghetti al dente"], "kitchen")
    private static let with = Model.train(examples, Training(epochs: 8, concepts: concepts, hidden: 0))
    private static let without = Model.train(examples, Training(epochs: 8, hidden: 0))

    private func concepts(of word: String, _ model: Model) -> [String] {
        model.thesaurus.concepts(of: Features.stem(of: Array(word.utf8))).compactMap(model.thesaurus.name)
    }

    @Test func `a word of a concept that training never saw lifts the label`() {
        func lift(_ model: Model, _ text: String) -> Float {
            let scores = Reader(model).scores(text).all
            return scores[1] - (scores[0] + scores[2]) / 2
        }
        #expect(Self.with.labels[1] == "kitchen")
        #expect(lift(Self.with, "penne") > lift(Self.without, "penne") + 0.1)
        #expect(lift(Self.with, "gravy") > lift(Self.without, "gravy") + 0.1)
        #expect(abs(lift(Self.with, "neptune") - lift(Self.without, "neptune")) < 0.1)
        #expect(Self.with.classify("penne").ranked.first?.label == "kitchen")
    }

    @Test func `a model knows the names of the concepts that some example speaks of`() {
        #expect(Set((0..<2).compactMap(Self.with.thesaurus.name)) == ["pasta", "liquid"])
        #expect(Self.with.thesaurus.name(2) == nil)
        #expect(Self.without.thesaurus.keys.count == 0 && Self.without.thesaurus.name(0) == nil)
        #expect(Set(concepts(of: "soups", Self.with)) == ["pasta", "liquid"])
        #expect(concepts(of: "penne", Self.with) == ["pasta"])
        #expect(concepts(of: "saturn", Self.with) == [])
        #expect(concepts(of: "soup", Self.without) == [])
    }

    @Test func `concepts that nothing is known of are pruned`() throws {
        var writer = ByteWriter()
        Thesaurus.write(Lexicon(Self.concepts), known: [Kind.concept.key(Hash.of("liquid".utf8))], to: &writer)
        try writer.read { reader in
            let thesaurus = try Thesaurus(&reader)
            #expect(reader.isAtEnd)
            #expect(thesaurus.name(0) == "liquid" && thesaurus.name(1) == nil)
            #expect(Array(thesaurus.keys.values) == [Hash.of("liquid".utf8)])
            #expect(thesaurus.index.count == 2)
            #expect(thesaurus.concepts(of: Features.stem(of: Array("soup".utf8))) == [0])
            #expect(thesaurus.concepts(of: Features.stem(of: Array("penne".utf8))) == [])
        }
    }

    @Test func `numbers of concepts that aren't there are passed over`() throws {
        var writer = ByteWriter()
        HashIndex.write([77], to: &writer)
        writer.write(column: [Int16(5), 0, .min])
        writer.write(UInt32(1))
        writer.write(column: [UInt64(9)])
        writer.write(UInt32(8))
        writer.write("nine")
        let found = try writer.read { try Thesaurus(&$0).concepts(of: 77) }
        #expect(found == [0])
    }
}
