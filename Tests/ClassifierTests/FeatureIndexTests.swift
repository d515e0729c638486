import Testing

@testable import Classifier

struct FeatureIndexTests {
    private let features = [0, 63, 64, 5000, 65_535, 65_536, 1 << 20 | 64, Features.count - 1]

    @Test func `features are numbered in their order`() {
        let index = FeatureIndex(features: features)
        #expect(index.count == features.count)
        #expect(features.map(index.number) == Array(features.indices))
        #expect(index.number(of: 62) == nil)
        #expect(index.number(of: 1 << 20 | 63) == nil)
        #expect(index.number(of: 2 << 20 | 64) == nil)
    }

    @Test func `its columns bring it back`() {
        let index = FeatureIndex(features: features)
        #expect(FeatureIndex(counts: index.counts, lows: index.lows) == index)
    }

    @Test func `shelves that don't hold what is there are none`() {
        let index = FeatureIndex(features: features)
        var counts = index.counts
        #expect(FeatureIndex(counts: counts, lows: index.lows + [1]) == nil)
        #expect(FeatureIndex(counts: counts.dropLast(), lows: index.lows) == nil)
        counts[3] = .max
        #expect(FeatureIndex(counts: counts, lows: index.lows) == nil)
    }
}
