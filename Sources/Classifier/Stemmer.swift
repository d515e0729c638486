/// The English stemmer of Snowball, "Porter2": `connection`, `connected` and `connecting` share the stem `connect`.
///
/// After M. F. Porter's description, https://snowballstem.org/algorithms/english/stemmer.html, of release 2.2.
public struct Stemmer: Sendable {
    public init() {}

    /// The stem of a lower-case ASCII word. What is no such word comes back as it is.
    public func stem(_ word: String) -> String {
        String(decoding: stem(Array(word.utf8)), as: UTF8.self)
    }

    func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 2 else { return word }
        if word.count <= StemRules.longestException, let known = StemRules.exceptions.meaning(of: word) { return known }
        var stem = Stem(word)
        stem.dropPossessive()
        stem.dropPlural()
        if !StemRules.finishedLengths.contains(stem.letters.count) || !StemRules.finished.hasWord(stem.letters) {
            stem.dropTense()
            stem.softenY()
            stem.shorten(StemRules.derivations, in: stem.firstRegion)
            stem.shorten(StemRules.qualities, in: stem.firstRegion)
            stem.shorten(StemRules.endings, in: stem.secondRegion)
            stem.dropFinal()
        }
        return stem.lowered
    }
}
