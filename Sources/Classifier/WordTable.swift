/// What a model knows of the features of words.
struct WordTable: Sendable {
    let index: HashIndex
    /// In how many examples each feature occurs.
    let documents: Column<UInt16>
    /// The row of weights that each feature shares with those it always occurs with, and what to multiply it by.
    let groups: Column<Int32>
    let factors: Column<Float>
    /// One column a label, then one a hidden unit.
    let rows: Column<Int8>
    let groupCount: Int

    init(_ reader: inout ByteReader, width: Int) throws(ModelFault) {
        index = try HashIndex(&reader)
        documents = try reader.column(index.count)
        groups = try reader.column(index.count)
        factors = try reader.column(index.count)
        groupCount = Int(try reader.number() as UInt32)
        rows = try reader.column(groupCount * width)
    }
}
