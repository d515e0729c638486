import Testing

@testable import Classifier

struct RarityTests {
    @Test func `it is the idf of each number of statements`() {
        let rarity = Rarity(total: 20, most: 9)
        #expect((0...9).allSatisfy { rarity[UInt16($0)] == Weighting.idf(documents: $0, of: 20) })
        #expect(rarity.strange == rarity[0])
    }

    @Test func `without statements there is the weight of what is strange`() {
        #expect(Rarity(total: 0, most: 0).strange == 1)
    }
}
