import Testing

@testable import Classifier

struct FeaturesTests {
    private func count(_ text: String, _ block: Block) -> Int {
        features(text).filter { Features.block(of: $0) == block.rawValue }.count
    }

    private func features(_ text: String) -> [Int] {
        let tokens = tokens(in: text)
        var found: [Int] = []
        Features.each(of: tokens, stems: Features.stems(of: tokens.map(\.bytes))) { feature, first, second in
            #expect(tokens.indices.contains(first) && tokens.indices.contains(second))
            found.append(feature)
        }
        return found
    }

    @Test func `n words make n stems and n + 1 bigrams`() {
        #expect(count("one two three", .stems) == 3)
        #expect(count("one two three", .bigrams) == 4)
    }

    @Test func `pairs are of distinct stems, in any order`() {
        #expect(count("run running dog", .pairs) == 1)
        let pair = features("red fox").filter { Features.block(of: $0) == Block.pairs.rawValue }
        #expect(features("fox red").contains(pair[0]))
    }

    @Test func `character n-grams are the runs of two to five in the marked word`() {
        // ^cat$ has 4 + 3 + 2 + 1 of them; ^a$ has 2 + 1.
        #expect(count("cat", .grams) == 10)
        #expect(count("a", .grams) == 3)
    }

    @Test func `a long text has pairs of its first words alone`() {
        let text = (0..<500).map { "w\($0)" }.joined(separator: " ")
        #expect(count(text, .pairs) == 40 * 39 / 2)
    }

    @Test func `features come block after block and fit the table`() {
        let blocks = features("how long do i boil an egg").map(Features.block)
        #expect(blocks == blocks.sorted())
        #expect(features("how long").allSatisfy { (0..<Features.count).contains($0) })
    }

    @Test func `no words, no features`() {
        #expect(features("…").isEmpty)
    }
}
