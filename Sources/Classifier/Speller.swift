/// Reads an unknown word as the known one it was probably meant to be: one letter too many, too few, wrong, or swapped
/// with its neighbour.
///
/// Measured on CLINC150 with two typos a statement: accuracy 83.1 → 89.6 at 100 examples a label, 79.3 → 85.4 at 30,
/// clean text within 0.1. Typo copies in training gained less and cost clean accuracy. The character n-grams keep the
/// word as written, so that a strange word stays strange for telling out-of-scope.
struct Speller: Sendable {
    /// The hashes of all known words, and how many examples say each.
    let index: HashIndex
    let counts: Column<UInt16>

    /// Shorter words are too often another word with one letter changed; longer ones are hardly words.
    private static let lengths = 4...20
    /// A word said only once may be a slip itself.
    private static let fewest: UInt16 = 2

    static func write(_ spellings: [UInt64: UInt16], to writer: inout ByteWriter) {
        let sorted = spellings.sorted { $0.key < $1.key }
        HashIndex.write(sorted.map(\.key), to: &writer)
        writer.write(column: sorted.map(\.value))
    }

    init(_ reader: inout ByteReader) throws(ModelFault) {
        index = try HashIndex(&reader)
        counts = try reader.column(index.count)
    }

    /// The known word meant, the most frequent if there are several; the word itself when it is known or nothing near
    /// it is.
    func read(_ word: [UInt8]) -> [UInt8] {
        guard Speller.lengths.contains(word.count), word.allSatisfy(Speller.letters.contains),
            index.number(of: Hash.of(word)) == nil
        else { return word }
        var best = word
        var most = Speller.fewest - 1
        eachNeighbor(of: word) { neighbor in
            guard let number = index.number(of: Hash.of(neighbor)), counts[number] > most else { return }
            best = neighbor
            most = counts[number]
        }
        return best
    }

    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

    /// All words one slip away, in a fixed order.
    @inline(__always)
    private func eachNeighbor(of word: [UInt8], _ tell: ([UInt8]) -> Void) {
        var neighbor = word
        for at in word.indices.dropLast() {
            neighbor.swapAt(at, at + 1)
            tell(neighbor)
            neighbor.swapAt(at, at + 1)
        }
        for at in word.indices {
            for letter in Speller.letters {
                neighbor[at] = letter
                tell(neighbor)
            }
            neighbor[at] = word[at]
        }
        // One letter fewer: what is left out moves from the end to the front.
        var shorter = Array(word.dropLast())
        tell(shorter)
        for at in shorter.indices.reversed() {
            shorter[at] = word[at + 1]
            tell(shorter)
        }
        // One letter more: the gap moves from the end to the front.
        var longer = word + [0]
        for at in longer.indices.reversed() {
            if at < word.count { longer[at + 1] = word[at] }
            for letter in Speller.letters {
                longer[at] = letter
                tell(longer)
            }
        }
    }
}
