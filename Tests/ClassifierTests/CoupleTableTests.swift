import Testing

@testable import Classifier

struct CoupleTableTests {
    private let keys = (0..<200).map { Hash.join(5, $0) }.sorted()

    /// A table with a row for every other couple; places beside the rows where `isForged`.
    private func written(isForged: Bool = false) -> ByteWriter {
        let bits = HashIndex.bits(for: keys.count)
        let entries = keys.enumerated().map { number, key in
            CoupleTable.Entry(
                rest: HashIndex.rest(key, bits), place: number % 2 == 0 ? Int32(number / 2) : isForged ? .max : -1,
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
                let entry = try #require(table.entry(of: key))
                #expect(Int(entry.documents) == number && Int(entry.shift) == number % 4)
                let expected = number % 2 == 0 ? SIMD8(repeating: Int8(number / 2)) : nil
                #expect(table.row(of: entry)?.pointee == expected)
            }
            #expect((0..<2_000).allSatisfy { table.entry(of: Hash.join(6, $0)) == nil })
        }
    }

    @Test func `rows that aren't there are none`() throws {
        try written(isForged: true).read { reader in
            let table = try CoupleTable(&reader, width: 8)
            #expect(keys.compactMap(table.entry).filter { table.row(of: $0) != nil }.count == 50)
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
