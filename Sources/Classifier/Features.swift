/// The features of words and of couples of words.
enum Features {
    /// Tells the features of one word: its stem, the concepts of the stem, all runs of two to five characters of `^word$`.
    ///
    /// - Parameters:
    ///   - word: As it was written.
    ///   - stem: The hash of its stem, or of the stem of what it was meant to be.
    @inline(__always)
    static func each(
        of word: some RandomAccessCollection<UInt8>, stem: UInt64, concepts: some Sequence<UInt64>,
        _ tell: (Kind, _ key: UInt64) -> Void
    ) {
        tell(.stem, Kind.stem.key(stem))
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
        let edge: UInt64 = 0
        tell(.bigram, Kind.bigram.key(edge, stems[0]), 0, 0)
        for second in 1..<max(1, stems.count) {
            tell(.bigram, Kind.bigram.key(stems[second &- 1], stems[second]), second &- 1, second)
            for first in max(0, second &- Kind.reach)..<second where stems[first] != stems[second] {
                let (low, high) = (min(stems[first], stems[second]), max(stems[first], stems[second]))
                tell(.pair, Kind.pair.key(low, high), first, second)
            }
        }
        tell(.bigram, Kind.bigram.key(stems[stems.count - 1], edge), stems.count - 1, stems.count - 1)
    }

    /// The hash of a word's stem.
    static func stem(of word: [UInt8]) -> UInt64 { Hash.of(Stemmer().stem(word)) }
}
