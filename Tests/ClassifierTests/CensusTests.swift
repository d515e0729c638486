import Testing

@testable import Classifier

struct CensusTests {
    @Test func `features are numbered as they come and counted`() {
        var census = Census()
        #expect([7, 9, 7, 0].map { census.count($0) } == [0, 1, 0, 2])
        #expect(census.features == [7, 9, 0])
        #expect(census.documents == [2, 1, 1])
    }

    @Test func `it grows without forgetting`() {
        var census = Census()
        let features = (0..<100_000).map { $0 * 7_919 % Features.count }
        for feature in features { _ = census.count(feature) }
        #expect(features.map { census.count($0) } == Array(features.indices))
        #expect(census.documents.allSatisfy { $0 == 2 })
    }

    @Test func `counting stops where the number is full`() {
        var census = Census()
        for _ in 0..<70_000 { _ = census.count(1) }
        #expect(census.documents == [.max])
    }
}
