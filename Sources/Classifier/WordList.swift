/// Words in one text, each with a space before it.
///
/// A search through it takes longer than one in a set would, but a set must be made first, at every start, and asks the
/// runtime a good deal about its types.
extension StaticString {
    func hasWord(_ word: [UInt8]) -> Bool { end(of: word, then: UInt8(ascii: " ")) != nil }

    /// What stands after a word and `=`, up to the next space.
    func meaning(of word: [UInt8]) -> [UInt8]? {
        end(of: word, then: UInt8(ascii: "=")).map { end in
            withUTF8Buffer { all in Array(all[(end + 1)...].prefix { $0 != UInt8(ascii: " ") }) }
        }
    }

    /// Where a word ends that a byte follows; the end of all is as good as a space.
    private func end(of word: [UInt8], then byte: UInt8) -> Int? {
        guard let first = word.first else { return nil }
        return withUTF8Buffer { all in
            var at = 0
            while at + word.count < all.count {
                if all[at + 1] == first {
                    let end = at + 1 + word.count
                    let next = end == all.count ? UInt8(ascii: " ") : all[end]
                    if next == byte, all[at + 1..<end].elementsEqual(word) { return end }
                }
                repeat { at += 1 } while at < all.count && all[at] != UInt8(ascii: " ")
            }
            return nil
        }
    }
}
