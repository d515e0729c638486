import Testing

@testable import Classifier

struct RollTests {
    private func roll(_ texts: [String], _ concepts: [Concept] = []) -> Roll {
        var roll = Roll(Lexicon(concepts))
        for text in texts { roll.append(tokens(in: text)) }
        return roll
    }

    /// How often a feature occurs in a row.
    private func count(_ roll: Roll, _ key: UInt64, row: Int) -> Int {
        roll.terms.places(of: row).filter { roll.census.keys[Int(roll.terms.ids[$0])] == key }
            .reduce(0) { $0 + Int(roll.terms.counts[$1]) }
    }

    private func stem(_ word: String) -> UInt64 { Features.stem(of: Array(word.utf8)) }

    @Test func `a feature is in a row once, with its count`() {
        let roll = roll(["no no yes no", "yes"])
        #expect(count(roll, stem("no"), row: 0) == 3)
        #expect(count(roll, stem("yes"), row: 0) == 1)
        #expect(count(roll, stem("no"), row: 1) == 0)
        #expect(count(roll, stem("yes"), row: 1) == 1)
        for row in 0..<2 {
            let ids = roll.terms.places(of: row).map { roll.terms.ids[$0] }
            #expect(Set(ids).count == ids.count)
        }
    }

    @Test func `the census counts rows`() {
        let roll = roll(["no no yes", "yes", "no", ""])
        let documents = Dictionary(uniqueKeysWithValues: zip(roll.census.keys, roll.census.documents))
        #expect(documents[stem("no")] == 2)
        #expect(documents[stem("yes")] == 2)
        #expect(roll.terms.rows.count == 4)
        #expect(roll.terms.places(of: 3).isEmpty)
    }

    @Test func `a row has all features of its words and couples`() {
        let roll = roll(["boil the egg"])
        var expected: [UInt64: Int] = [:]
        for token in tokens(in: "boil the egg") {
            Features.each(of: token.bytes, stem: Features.stem(of: token.bytes), concepts: []) {
                expected[$1, default: 0] += 1
            }
        }
        Features.stems("boil the egg").withUnsafeBufferPointer {
            Features.eachCouple(of: $0) { _, key, _, _ in expected[key, default: 0] += 1 }
        }
        #expect(roll.terms.ids.count == expected.count)
        #expect(expected.allSatisfy { count(roll, $0.key, row: 0) == $0.value })
    }

    @Test func `words of a concept have it, each time they are said`() {
        let roll = roll(["a cat chased the cats and a dog"], [Concept(id: "pets", words: ["dog", "cat"])])
        #expect(count(roll, Kind.concept.key(Hash.of("pets".utf8)), row: 0) == 3)
    }
}
