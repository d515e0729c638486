import Testing

@testable import Classifier

struct FeaturesTests {
    private struct Couple: Hashable {
        let kind: Kind
        let key: UInt64
        let first: Int
        let second: Int
    }

    private func couples(_ stems: [UInt64]) -> [Couple] {
        var found: [Couple] = []
        stems.withUnsafeBufferPointer { stems in
            Features.eachCouple(of: stems) { found.append(Couple(kind: $0, key: $1, first: $2, second: $3)) }
        }
        return found
    }

    private func keys(_ text: String, _ kind: Kind) -> [UInt64] {
        couples(Features.stems(text)).filter { $0.kind == kind }.map(\.key)
    }

    private func word(_ word: String, stem: UInt64 = 1, concepts: [UInt64] = []) -> [(kind: Kind, key: UInt64)] {
        var found: [(kind: Kind, key: UInt64)] = []
        Features.each(of: Array(word.utf8), stem: stem, concepts: concepts) { found.append(($0, $1)) }
        return found
    }

    @Test func `a word is its stem, its concepts and its runs of letters`() {
        let found = word("cat", stem: 42, concepts: [7, 8])
        #expect(found[0] == (.stem, 42))
        #expect(found.filter { $0.kind == .concept }.map(\.key) == [Kind.concept.key(7), Kind.concept.key(8)])
        #expect(found.allSatisfy { !$0.kind.isCouple })
    }

    @Test func `the runs are those of two to five characters of the marked word`() {
        let grams = Set(word("cats").filter { $0.kind == .gram }.map(\.key))
        let marked = Array("^cats$".utf8)
        let expected = (0..<6).flatMap { start in
            (2...5).filter { start + $0 <= 6 }.map { Kind.gram.key(Hash.of(marked[start..<start + $0])) }
        }
        #expect(grams == Set(expected))
        #expect(word("cats").count == 1 + expected.count)
        // ^a$ has 2 + 1.
        #expect(word("a").count == 1 + 3)
    }

    @Test func `runs that come twice are told twice`() {
        let grams = word("banana").filter { $0.kind == .gram }.map(\.key)
        #expect(grams.filter { $0 == Kind.gram.key(Hash.of("an".utf8)) }.count == 2)
    }

    @Test func `n words make n + 1 neighbours, the edges among them`() {
        let bigrams = couples([1, 2, 3]).filter { $0.kind == .bigram }
        #expect(bigrams.map { [$0.first, $0.second] } == [[0, 0], [0, 1], [1, 2], [2, 2]])
        #expect(Set(bigrams.map(\.key)).count == 4)
        #expect(couples([5]).map { [$0.first, $0.second] } == [[0, 0], [0, 0]])
        // A word at the start isn't a word at the end.
        #expect(Set(couples([5]).map(\.key)).count == 2)
    }

    @Test func `neighbours have an order, pairs have none`() {
        #expect(keys("red fox", .pair) == keys("fox red", .pair))
        #expect(Set(keys("red fox", .bigram)).isDisjoint(with: keys("fox red", .bigram)))
    }

    @Test func `pairs are of different stems`() {
        #expect(keys("run running dog", .pair).count == 2)
        #expect(Set(keys("run running dog", .pair)).count == 1)
        #expect(keys("dog dogs", .pair).isEmpty)
    }

    @Test func `pairs stand no farther apart than their reach`() {
        let pairs = couples((0..<20).map { Hash.join(1, $0) }).filter { $0.kind == .pair }
        let expected = (0..<20).flatMap { second in (max(0, second - Kind.reach)..<second).map { [$0, second] } }
        #expect(Set(pairs.map { [$0.first, $0.second] }) == Set(expected))
        #expect(pairs.count == expected.count)
        #expect(Set(pairs.map(\.key)).count == pairs.count)
    }

    @Test func `no words, no couples`() {
        #expect(couples([]).isEmpty)
    }

    @Test func `words of one stem share it`() {
        #expect(Features.stem(of: Array("boiled".utf8)) == Features.stem(of: Array("boil".utf8)))
        #expect(Features.stem(of: Array("boil".utf8)) != Features.stem(of: Array("toil".utf8)))
    }
}
