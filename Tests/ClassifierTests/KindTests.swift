import Testing

@testable import Classifier

struct KindTests {
    @Test func `the shares of the two parts make one`() {
        #expect(abs(Kind.wordShare + Kind.coupleShare - 1) < 1e-6)
        #expect(Kind.allCases.filter(\.isCouple) == [.bigram, .pair])
        #expect(Kind.allCases.allSatisfy { $0.weight > 0 })
    }

    @Test func `each kind has keys of its own`() {
        let keys = Kind.allCases.flatMap { kind in (0..<1_000).map { kind.key($0) } }
        #expect(Set(keys).count == keys.count)
    }

    @Test(arguments: Kind.allCases)
    func `a few statements keep all features, many drop the rare ones`(kind: Kind) {
        #expect(kind.fewest(of: 0) == 1)
        #expect(kind.fewest(of: 2_000) == 1)
        let counts = [1, 2_300, 4_600, 9_000, 20_000, 1_000_000].map(kind.fewest)
        #expect(counts == counts.sorted())
        #expect(kind.fewest(of: .max) == [.stem: 2, .concept: 1, .gram: 3, .bigram: 3, .pair: 5][kind])
    }
}
