/// What a model makes of a word that none of its examples says.
public struct StrangeWord: Sendable, Hashable {
    /// The known word it was read as, when it looks like a slip of that.
    public let spelling: String?
    /// The concepts through which it speaks: what the examples say with other words of theirs.
    public let concepts: [String]
}

extension Model {
    /// What is made of a word; nil when the examples say it, or when it says nothing at all.
    public func strangeWord(_ word: String) -> StrangeWord? {
        guard let token = tokens(in: word).first, speller.index.number(of: Hash.of(token.bytes)) == nil else {
            return nil
        }
        let read = speller.read(token.bytes)
        let stem = Features.stem(of: read)
        // The stem of a known word speaks for itself: only one that no example has needs a concept to be heard.
        let isKnown = words.index.number(of: stem) != nil
        let concepts = isKnown ? [] : thesaurus.concepts(of: stem).compactMap(thesaurus.name)
        let spelling = read == token.bytes ? nil : String(decoding: read, as: UTF8.self)
        guard spelling != nil || !concepts.isEmpty else { return nil }
        return StrangeWord(spelling: spelling, concepts: concepts)
    }
}
