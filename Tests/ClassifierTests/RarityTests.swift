import Foundation
import Testing

@testable import Classifier

struct RarityTests {
    @Test func `rare features weigh more, unseen ones most`() {
        let rarity = Rarity(total: 100, most: 100)
        let weights = [0, 1, 5, 50, 100].map { rarity[$0] }
        #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
        #expect(weights[4] == 1)
        #expect(rarity.strange == weights[0])
    }

    @Test func `it is a power of the idf`() {
        let rarity = Rarity(total: 20, most: 9)
        for documents in 0...9 {
            let idf = log(21.0 / Double(1 + documents)) + 1
            #expect(abs(Double(rarity[UInt16(documents)]) - pow(idf, 1.1)) < 1e-5)
        }
    }

    @Test func `more than all is all`() {
        #expect(Rarity.weight(documents: 9, of: 4) == Rarity.weight(documents: 4, of: 4))
    }

    @Test func `without statements there is the weight of what is strange`() {
        #expect(Rarity(total: 0, most: 0).strange == 1)
    }
}
