/// The features of words and of couples of words.
enum Features {
    /// Tells the features of one word: its stem, the concepts of the stem, all runs of two to five characters of `^word$`.
    ///
    /// - Parameters:
    ///   - word: As it was written.
    ///   - stem: The key of its stem, or of the stem of what it was meant to be.
    @inline(__always)
    static func each(
        of word: some RandomAccessCollection<UInt8>, stem: UInt64, concepts: some Sequence<UInt64>,
        _ tell: (Kind, _ key: UInt64) -> Void
    ) {
        tell(.stem, stem)
        for concept in concepts { tell(.concept, Kind.concept.key(concept)) }
        let count = word.count + 2
        for start in 0..<count - 1 {
            var hash = Hash.basis
            for at in start..<min(start + Kind.longestGram, count) {
                let byte =
                    at == 0
                    ? UInt8(ascii: "^")
                    : at == count - 1 ? UInt8(ascii: "$") : word[word.index(word.startIndex, offsetBy: at - 1)]
                hash = Hash.step(hash, byte)
                if at > start { tell(.gram, Kind.gram.key(hash)) }
            }
        }
    }

    /// Tells the couples of a statement's words, and the positions of the one or two words that make each: neighbours in
    /// order, with the edges, and unordered pairs of different stems at most `Kind.reach` words apart.
    @inline(__always)
    static func eachCouple(
        of stems: UnsafeBufferPointer<UInt64>, _ tell: (Kind, _ key: UInt64, _ first: Int, _ second: Int) -> Void
    ) {
        guard !stems.isEmpty else { return }
        tell(.bigram, bigram(edge, stems[0]), 0, 0)
        var second = 1
        while second < stems.count {
            let stem = stems[second]
            tell(.bigram, bigram(stems[second &- 1], stem), second &- 1, second)
            var first = max(0, second &- Kind.reach)
            while first < second {
                if stems[first] != stem { tell(.pair, pair(stems[first], stem), first, second) }
                first &+= 1
            }
            second &+= 1
        }
        tell(.bigram, bigram(stems[stems.count &- 1], edge), stems.count &- 1, stems.count &- 1)
    }

    /// How many couples so many words can make: each ends a bigram and a few pairs, and the edge ends one.
    static func mostCouples(of words: Int) -> Int { (1 + Kind.reach) * words + 1 }

    /// What stands before the first word and after the last.
    private static let edge: UInt64 = 0x6A09_E667_F3BC_C909

    /// Stems are good hashes already, so one multiplication makes another of two of them.
    @inline(__always)
    private static func bigram(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first &+ 0x3C6E_F372_FE94_F82B) &* (second &<< 1 | 1)
    }

    @inline(__always)
    private static func pair(_ one: UInt64, _ other: UInt64) -> UInt64 {
        (one &+ other &+ 0xA54F_F53A_5F1D_36F1) &* ((one ^ other) | 1)
    }

    /// The key of a word's stem.
    static func stem(of word: [UInt8]) -> UInt64 { Kind.stem.key(Hash.of(Stemmer().stem(word))) }
}
