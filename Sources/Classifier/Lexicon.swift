/// Which concepts each stem belongs to.
struct Lexicon {
    /// More concepts of one stem than this would say little about any.
    static let most = 3

    /// The hashes of the concepts' ids, in the order in which the concepts were given.
    private let concepts: [UInt64: [UInt64]]
    let names: [UInt64: String]

    init(_ concepts: [Concept]) {
        var found: [UInt64: [UInt64]] = [:]
        var names: [UInt64: String] = [:]
        for concept in concepts {
            let key = Hash.of(concept.id.utf8)
            names[key] = concept.id
            for stem in Set(concept.words.map { Features.stem(of: Array($0.utf8)) })
            where found[stem, default: []].count < Lexicon.most {
                found[stem, default: []].append(key)
            }
        }
        self.concepts = found
        self.names = names
    }

    func concepts(of stem: UInt64) -> [UInt64] { concepts[stem] ?? [] }

    /// Every stem that belongs to any, ascending.
    var stems: [UInt64] { concepts.keys.sorted() }
}
