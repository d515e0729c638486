/// What a model knows of couples of words.
struct CoupleTable: Sendable {
    let index: HashIndex
    /// In how many examples each couple occurs.
    let documents: Column<UInt16>
    /// How far each row's weights are to be shifted to the left: eight bits hold the large and the small. A couple that says next to nothing
    /// has `silent`.
    let shifts: Column<UInt8>
    /// One column a label, then one a hidden unit.
    let rows: Column<Int8>

    /// Measured on CLINC150's validation: with the quieter half of them silent, no answer in a thousand changes.
    static let silent: UInt8 = 15

    /// Rows that can be added up in sixteen bits before one could overflow.
    static let mostSums = 31
    /// What a weight may come to once shifted.
    static let limit: Float = 1_016

    init(_ reader: inout ByteReader, width: Int) throws(ModelFault) {
        index = try HashIndex(&reader)
        documents = try reader.column(index.count)
        shifts = try reader.column(index.count)
        rows = try reader.column(index.count * width)
    }
}
