/// The concepts of stems, as a model keeps them: those that some example's word belongs to.
struct Thesaurus: Sendable {
    /// The hashes of the stems.
    let index: HashIndex
    /// For each stem up to `Lexicon.most` concepts by number, -1 for none.
    let concepts: Column<Int16>
    /// The hash of each concept's id.
    let keys: Column<UInt64>
    /// The ids, one after the other: they are read when somebody asks for one.
    private let names: ByteReader

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
        var names = ByteWriter()
        for key in kept { names.write(lexicon.names[key] ?? "") }
        writer.write(UInt32(truncatingIfNeeded: names.bytes.count))
        for byte in names.bytes { writer.write(byte) }
    }

    init(_ reader: inout ByteReader) throws(ModelFault) {
        index = try HashIndex(&reader)
        concepts = try reader.column(index.count * Lexicon.most)
        let count = Int(try reader.number() as UInt32)
        keys = try reader.column(count)
        let length = Int(try reader.number() as UInt32)
        names = ByteReader(try reader.take(length))
    }

    /// The id of a concept, by its number.
    func name(_ number: Int) -> String? {
        var reader = names
        for _ in 0..<number { guard (try? reader.text()) != nil else { return nil } }
        return try? reader.text()
    }

    /// The numbers of a stem's concepts.
    func concepts(of stem: UInt64) -> [Int] {
        guard let number = index.number(of: stem) else { return [] }
        return concepts.row(number, of: Lexicon.most).map { Int($0) }.filter { keys.values.indices.contains($0) }
    }
}
