import Testing

@testable import Classifier

struct BytesTests {
    @Test func `what was written is read`() throws {
        var writer = ByteWriter()
        writer.write(Int32(-5))
        writer.write(1.5)
        writer.write("grüß")
        writer.write(column: [Float(2.5), -1])
        writer.write(UInt8(7))
        writer.write(column: [] as [UInt64])
        try writer.read { reader in
            #expect(try reader.number() as Int32 == -5)
            #expect(try reader.number() as Double == 1.5)
            #expect(try reader.text() == "grüß")
            let column: Column<Float> = try reader.column(2)
            #expect(Array(column.values) == [2.5, -1])
            #expect(try reader.number() as UInt8 == 7)
            #expect(!reader.isAtEnd)
            #expect(try (reader.column(0) as Column<UInt64>).count == 0)
            #expect(reader.isAtEnd)
        }
    }

    @Test(arguments: [1, 63, 64, 65])
    func `a column begins at a multiple of a cache line`(before: Int) throws {
        var writer = ByteWriter()
        for _ in 0..<before { writer.write(UInt8(1)) }
        writer.write(column: [UInt16(0xABCD)])
        #expect(writer.bytes.count == (before + 63) / 64 * 64 + 2)
        try writer.read { reader in
            for _ in 0..<before { _ = try reader.number() as UInt8 }
            let column: Column<UInt16> = try reader.column(1)
            #expect(column[0] == 0xABCD)
            #expect(Int(bitPattern: column.values.baseAddress) % 64 == 0)
        }
    }

    @Test func `nobody reads past the end`() {
        var writer = ByteWriter()
        writer.write(column: [1, 2, 3] as [UInt8])
        writer.read { reader in
            #expect(throws: ModelFault.damaged) { try reader.number() as UInt32 }
            #expect(throws: ModelFault.damaged) { try reader.column(4) as Column<UInt8> }
            #expect(throws: ModelFault.damaged) { try reader.column(2) as Column<UInt16> }
            #expect(throws: ModelFault.damaged) { try reader.column(.max) as Column<UInt8> }
            #expect(throws: ModelFault.damaged) { try reader.column(.max / 2) as Column<UInt64> }
            #expect(throws: ModelFault.damaged) { try reader.column(-1) as Column<UInt8> }
            #expect(!reader.isAtEnd)
        }
    }

    @Test func `a column is refused where its alignment is cut off`() throws {
        var writer = ByteWriter()
        writer.write(UInt32(1))
        try writer.read { reader in
            _ = try reader.number() as UInt32
            #expect(throws: ModelFault.damaged) { try reader.column(0) as Column<UInt8> }
        }
    }

    @Test(arguments: [UInt32(4), 5, .max])
    func `a text is no longer than its bytes`(count: UInt32) throws {
        var writer = ByteWriter()
        writer.write(count)
        for byte in "four".utf8 { writer.write(byte) }
        try writer.read { reader in
            if count == 4 {
                let text = try reader.text()
                #expect(text == "four")
            } else {
                #expect(throws: ModelFault.damaged) { try reader.text() }
            }
        }
    }
}
