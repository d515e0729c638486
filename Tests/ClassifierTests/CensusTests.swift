import Testing

@testable import Classifier

struct CensusTests {
    @Test func `features are numbered as they come`() {
        var census = Census()
        #expect([7, 9, 7, 0].map { census.number(.gram, $0) } == [0, 1, 0, 2])
        #expect(census.number(.pair, 8) == 3)
        #expect(census.keys == [7, 9, 0, 8])
        #expect(census.kinds == [.gram, .gram, .gram, .pair])
    }

    @Test func `statements are counted, not mentions`() {
        var census = Census()
        let (first, second) = (census.number(.stem, 1), census.number(.stem, 2))
        census.count(first)
        census.count(first)
        #expect(census.documents == [2, 0])
        census.count(second)
        #expect(census.documents == [2, 1])
    }

    @Test func `it grows without forgetting`() {
        var census = Census()
        // Keys that all fall on a few slots, and keys that don't.
        let keys = (0..<60_000).map { $0 % 20 == 0 ? UInt64($0) : Hash.join(1, UInt64($0)) }
        let numbers = keys.map { census.number(.stem, $0) }
        #expect(numbers == Array(0..<60_000))
        #expect(keys.map { census.number(.stem, $0) } == numbers)
        #expect(census.keys == keys)
    }

    @Test func `counting stops where the number is full`() {
        var census = Census()
        let number = census.number(.stem, 1)
        for _ in 0..<70_000 { census.count(number) }
        #expect(census.documents == [.max])
    }
}
