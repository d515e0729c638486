import Testing

@testable import Classifier

struct FeatureIndexTests {
    @Test func `features are numbered in their order`() {
        let features = [0, 63, 64, 5000, Features.count - 1]
        let index = FeatureIndex(features: features.reversed())
        #expect(index.count == 5)
        #expect(features.map(index.number) == [0, 1, 2, 3, 4])
        #expect(index.number(of: 62) == nil)
        #expect(index.number(of: 65) == nil)
    }
}
