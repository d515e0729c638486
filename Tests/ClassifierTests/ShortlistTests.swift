import Testing

@testable import Classifier

struct ShortlistTests {
    private let model = Samples.crowd

    private func lanes(_ set: [Int: Float], of shortlist: Shortlist) -> [Int] {
        var scores = [SIMD8<Float>](repeating: SIMD8(repeating: -10), count: model.labelWidth / 8)
        for (label, score) in set { scores[label / 8][label % 8] = score }
        scores.withUnsafeBufferPointer { shortlist.choose($0.baseAddress!) }
        return Array(shortlist.lanes)
    }

    @Test func `the lanes near the best are on the list, and the outside label's`() {
        let shortlist = Shortlist(model)
        defer { shortlist.deallocate() }
        #expect(model.labels.count == 169 && model.outside == 168)
        #expect(lanes([17: 0], of: shortlist) == [2, 21])
        #expect(lanes([17: 0, 0: -1.4, 95: -1.6, 100: -1.4], of: shortlist) == [0, 2, 12, 21])
        #expect(lanes([168: 5], of: shortlist) == [21])
        #expect(lanes([:], of: shortlist) == Array(0..<22))
        #expect(shortlist.outside == 8 * 21)
        #expect(lanes([40: 3], of: shortlist) == [5, 21])
        #expect(shortlist.outside == 8)
    }

    @Test func `what is gathered stands by its label`() {
        let shortlist = Shortlist(model)
        defer { shortlist.deallocate() }
        var scores = (0..<22).map { lane in SIMD8<Float>((0..<8).map { -100 - Float(8 * lane + $0) }) }
        scores[9][3] = 0
        scores.withUnsafeBufferPointer { scores in
            shortlist.choose(scores.baseAddress!)
            let gathered = shortlist.gather(scores.baseAddress!)
            #expect(gathered.count == 16)
            for (place, score) in gathered.enumerated() {
                let label = shortlist.label(place)
                #expect(score == scores[label / 8][label % 8])
            }
            #expect((0..<16).map(shortlist.label) == Array(72..<80) + Array(168..<176))
        }
    }

    @Test func `the columns are those of the labels on the list and of the hidden units`() {
        let shortlist = Shortlist(Samples.smallNet)
        defer { shortlist.deallocate() }
        [SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)].withUnsafeBufferPointer { shortlist.choose($0.baseAddress!) }
        #expect(Array(shortlist.lanes) == [0])
        #expect(Array(shortlist.columns) == [0, 1])
        #expect(shortlist.outside == Samples.smallNet.outside)
    }

    @Test func `the answer is that of all labels`() {
        let reader = Reader(model)
        var (short, right) = (0, 0)
        for example in stride(from: 0, to: Samples.crowdExamples.count, by: 5).map({ Samples.crowdExamples[$0] }) {
            let words = example.text.split(separator: " ")
            // Not what was learned: words fewer, and in another order.
            let text = words.dropFirst().reversed().joined(separator: " ")
            let reference = Reference(text, model)
            let named = reader.name(text)
            #expect(named.label == reference.best, "\(text)")
            let scores = reader.labelScores
            for (score, expected) in zip(scores.all, reference.scores) where score > Model.noLabel {
                #expect(abs(Double(score) - expected) < 1e-3)
            }
            short += scores.all.filter { $0 > Model.noLabel }.count < 100 ? 1 : 0
            right += named.label.map { model.labels[$0] } == example.label ? 1 : 0
        }
        // The list is short, else this would prove nothing.
        #expect(short > 150)
        #expect(right > 120)
    }

    @Test func `the outside label is always answered for`() throws {
        let reader = Reader(model)
        for example in Samples.crowdExamples.prefix(40) {
            #expect(reader.scores(example.text).all[168] > Model.noLabel)
            let found = reader.classify(example.text, explained: true)
            let outside = try #require(found.ranked.first { $0.label == "zzz" })
            #expect(outside.probability > 0)
            #expect(found.ranked.count == 169)
            #expect(abs(found.ranked.reduce(0) { $0 + $1.probability } - 1) < 1e-5)
        }
    }
}
