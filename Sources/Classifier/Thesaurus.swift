/// The concepts of stems, as a model keeps them: those that some example's word belongs to.
struct Thesaurus: Sendable {
    /// The hashes of the stems.
    let index: HashIndex
    /// For each stem up to `Lexicon.most` concepts by number, -1 for none.
    let concepts: Column<Int16>
    /// The hash of each concept's id.
    let keys: Column<UInt64>
    let names: [String]

    /// - Parameter known: The features of words that are kept.
    static func write(_ lexicon: Lexicon, known: Set<UInt64>, to writer: inout ByteWriter) {
        let kept = lexicon.names.keys.filter { known.contains(Kind.concept.key($0)) }.sorted().prefix(Int(Int16.max))
        let numbers = Dictionary(uniqueKeysWithValues: zip(kept, (0 as Int16)...))
        let stems = lexicon.stems.map { ($0, lexicon.concepts(of: $0).compactMap { numbers[$0] }) }.filter {
            !$1.isEmpty
        }
        HashIndex.write(stems.map(\.0), to: &writer)
        writer.write(
            column: stems.flatMap { $1 + Array(repeating: -1 as Int16, count: Lexicon.most - $1.count) })
        writer.write(UInt32(kept.count))
        writer.write(column: Array(kept))
        for key in kept { writer.write(lexicon.names[key] ?? "") }
    }

    init(_ reader: inout ByteReader) throws(ModelFault) {
        index = try HashIndex(&reader)
        concepts = try reader.column(index.count * Lexicon.most)
        let count = Int(try reader.number() as UInt32)
        keys = try reader.column(count)
        var names: [String] = []
        for _ in 0..<count { names.append(try reader.text()) }
        self.names = names
    }

    /// The numbers of a stem's concepts.
    func concepts(of stem: UInt64) -> [Int] {
        guard let number = index.number(of: stem) else { return [] }
        return concepts.row(number, of: Lexicon.most).map { Int($0) }.filter { keys.values.indices.contains($0) }
    }
}
