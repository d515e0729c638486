/// The features of a statement, each a number: its block's place in the hash table and its bucket there.
enum Features {
    /// 2^28 buckets a block: only kept features take space, and two of them hardly ever meet in one.
    private static let bucketBits = 28
    static let count = Block.allCases.count << bucketBits

    static func block(of feature: Int) -> Int { feature >> bucketBits }

    /// Tells every occurrence of every feature, and the one or two words (by position) that make it. Features come
    /// block after block, in an order that depends on the words alone.
    @inline(__always)
    static func each(
        of tokens: [Token], stems: [UInt64], _ tell: (_ feature: Int, _ first: Int, _ second: Int) -> Void
    ) {
        for at in tokens.indices {
            tell(feature(.stems, Hash.join(Block.stems.seed, stems[at])), at, at)
        }
        eachBigram(of: stems, tell)
        eachPair(of: stems, tell)
        for at in tokens.indices {
            eachGram(of: tokens[at].bytes) { tell($0, at, at) }
        }
    }

    /// The stem of each word, hashed.
    static func stems(of words: some Sequence<[UInt8]>) -> [UInt64] {
        let stemmer = Stemmer()
        return words.map { Hash.of(stemmer.stem($0)) }
    }

    @inline(__always)
    private static func eachBigram(of stems: [UInt64], _ tell: (Int, Int, Int) -> Void) {
        guard !stems.isEmpty else { return }
        let edge: UInt64 = 0
        for at in 0...stems.count {
            let before = at == 0 ? edge : stems[at - 1]
            let after = at == stems.count ? edge : stems[at]
            let hash = Hash.join(Hash.join(Block.bigrams.seed, before), after)
            tell(feature(.bigrams, hash), max(at - 1, 0), min(at, stems.count - 1))
        }
    }

    @inline(__always)
    private static func eachPair(of stems: [UInt64], _ tell: (Int, Int, Int) -> Void) {
        let count = min(stems.count, Block.pairedWords)
        let firsts = (0..<count).filter { at in !stems[..<at].contains(stems[at]) }
        for (rank, second) in firsts.enumerated() {
            for first in firsts[..<rank] {
                let (low, high) = (min(stems[first], stems[second]), max(stems[first], stems[second]))
                tell(feature(.pairs, Hash.join(Hash.join(Block.pairs.seed, low), high)), first, second)
            }
        }
    }

    /// All runs of two to five characters of `^word$`.
    @inline(__always)
    private static func eachGram(of word: [UInt8], _ tell: (Int) -> Void) {
        let count = word.count + 2
        for start in 0..<count - 1 {
            var hash = Block.grams.seed
            for at in start..<min(start + Block.longestGram, count) {
                let byte = at == 0 ? UInt8(ascii: "^") : at == count - 1 ? UInt8(ascii: "$") : word[at - 1]
                hash = Hash.step(hash, byte)
                if at > start { tell(feature(.grams, hash)) }
            }
        }
    }

    @inline(__always)
    private static func feature(_ block: Block, _ hash: UInt64) -> Int {
        let bucket = (hash ^ (hash >> 28) ^ (hash >> 36)) & (1 << UInt64(bucketBits) - 1)
        return block.rawValue << bucketBits | Int(truncatingIfNeeded: bucket)
    }
}
