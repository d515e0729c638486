import Testing

@testable import Classifier

struct CoupleTableTests {
    private let keys = (0..<200).map { Hash.join(5, $0) }.sorted()

    /// A table with a row for every other couple; places beside the rows where `isForged`.
    private func written(isForged: Bool = false) -> ByteWriter {
        let entries = keys.indices.map { number in
            CoupleTable.Entry(
                place: number % 2 == 0 ? Int32(number / 2) : isForged ? .max : -1,
                documents: UInt16(number), shift: UInt16(number % 4))
        }
        var writer = ByteWriter()
        CoupleTable.write(keys, entries, to: &writer)
        writer.write(UInt32(isForged ? 50 : 100))
        writer.write(column: (0..<(isForged ? 400 : 800)).map { Int8(truncatingIfNeeded: $0 / 8) })
        return writer
    }

    @Test func `every couple is found with what is known of it`() throws {
        try written().read { reader in
            let table = try CoupleTable(&reader, width: 8)
            #expect(reader.isAtEnd)
            #expect(table.count == keys.count)
            for (number, key) in keys.enumerated() {
                let entry = table.entry(of: key)
                #expect(Int(entry.documents) == number && Int(entry.shift) == number % 4)
                #expect(table.speaks(entry) == (number % 2 == 0))
                guard table.speaks(entry) else { continue }
                #expect(table.row(of: entry).pointee == SIMD8(repeating: Int8(number / 2)))
            }
            for key in (0..<2_000).map({ Hash.join(6, $0) }) {
                #expect(table.entry(of: key).documents == 0 && !table.speaks(table.entry(of: key)))
            }
        }
    }

    @Test func `rows that aren't there are none`() throws {
        try written(isForged: true).read { reader in
            let table = try CoupleTable(&reader, width: 8)
            #expect(keys.map(table.entry).filter(table.speaks).count == 50)
        }
    }

    /// All on the last shelf, so that they spill over to the first ones.
    @Test func `couples that crowd one shelf are found`() throws {
        let crowd = (0..<40).map { UInt64.max - UInt64(40 - $0) }
        let entries = crowd.indices.map { CoupleTable.Entry(place: -1, documents: UInt16($0 + 1), shift: 0) }
        var writer = ByteWriter()
        CoupleTable.write(crowd, entries, to: &writer)
        writer.write(UInt32(0))
        writer.write(column: [] as [Int8])
        try writer.read { reader in
            let table = try CoupleTable(&reader, width: 8)
            #expect(crowd.map { Int(table.entry(of: $0).documents) } == Array(1...40))
            #expect(table.entry(of: .max - 60).documents == 0)
        }
    }

    @Test func `a couple whose key ends in nothing is found`() throws {
        var writer = ByteWriter()
        CoupleTable.write([7 << 32], [CoupleTable.Entry(place: -1, documents: 3, shift: 0)], to: &writer)
        writer.write(UInt32(0))
        writer.write(column: [] as [Int8])
        try writer.read { reader in
            let table = try CoupleTable(&reader, width: 8)
            #expect(table.entry(of: 7 << 32).documents == 3)
        }
    }

    @Test func `a cut table is refused`() {
        let bytes = written().bytes
        for count in 0..<bytes.count {
            var cut = ByteWriter()
            cut.write(column: Array(bytes.prefix(count)))
            cut.read { reader in
                #expect(throws: ModelFault.damaged) { try CoupleTable(&reader, width: 8) }
            }
        }
    }
}
