import Testing

@testable import Classifier

struct ColumnTests {
    private let numbers = (0..<48).map { Int8($0) }

    @Test func `a row is its part of the table`() throws {
        var writer = ByteWriter()
        writer.write(column: numbers)
        try writer.read { reader in
            let column: Column<Int8> = try reader.column(48)
            #expect(column.count == 48)
            #expect(column[47] == 47)
            #expect(Array(column.row(1, of: 24)) == Array(24..<48))
            #expect(column.row(0, of: 0).isEmpty)
        }
    }

    @Test func `lanes are eight of a row at a time`() throws {
        var writer = ByteWriter()
        writer.write(column: numbers)
        try writer.read { reader in
            let lanes = (try reader.column(48) as Column<Int8>).lanes(2, of: 16)
            #expect(lanes[0] == SIMD8(32, 33, 34, 35, 36, 37, 38, 39))
            #expect(lanes[1] == SIMD8(40, 41, 42, 43, 44, 45, 46, 47))
        }
    }
}
