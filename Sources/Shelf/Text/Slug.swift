extension String {
    /// An id made of a text: its letters and digits as far as ids may have them, small, with hyphens between; at most
    /// sixty characters.
    ///
    /// - Returns: nil when nothing is left of it.
    public var slug: String? {
        let words = lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = ""
        for word in words where slug.utf8.count + word.utf8.count < 60 { slug += (slug.isEmpty ? "" : "-") + word }
        return slug.isEmpty ? words.first.map { String($0.prefix(60)) } : slug
    }
}
