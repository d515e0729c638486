/// One word of a text.
public struct Word: Sendable, Hashable {
    /// Lower case, ASCII: letters, digits and apostrophes, diacritics folded away.
    public let token: String
    /// The English stem of the token.
    public let stem: String
    /// Where the word stands in the text it was read from.
    public let range: Range<String.Index>
}

/// The words of a text: its runs of letters, digits and apostrophes.
///
/// Latin letters lose their diacritics, typographic apostrophes become plain ones, and quotes around a word are no
/// part of it. Letters of other scripts make no words. Takes time linear in the length of the text.
public func words(in text: String) -> [Word] {
    var text = text
    text.makeContiguousUTF8()
    let stemmer = Stemmer()
    return tokens(in: text).map { token in
        let start = text.utf8.index(text.startIndex, offsetBy: token.range.lowerBound)
        let end = text.utf8.index(start, offsetBy: token.range.count)
        return Word(
            token: String(decoding: token.bytes, as: UTF8.self),
            stem: String(decoding: stemmer.stem(token.bytes), as: UTF8.self),
            range: start..<end)
    }
}
