import Testing

@testable import Classifier

struct BytesTests {
    @Test func `what was written is read`() throws {
        var writer = ByteWriter()
        writer.write(Int32(-5))
        writer.write(1.5)
        writer.write("grüß")
        writer.write([Float(2.5), -1])
        var reader = ByteReader(writer.bytes[...])
        let number: Int32 = try reader.number()
        let double = try reader.double()
        let text = try reader.text()
        let column = try reader.column(of: Float(0), 2)
        #expect(number == -5 && double == 1.5 && text == "grüß" && column == [2.5, -1])
        #expect(reader.isAtEnd)
    }

    @Test func `nobody reads past the end`() {
        var reader = ByteReader([1, 2, 3])
        #expect(throws: ModelFault.damaged) { try reader.number() as UInt32 }
        #expect(throws: ModelFault.damaged) { try reader.column(of: 0, .max) }
        #expect(throws: ModelFault.damaged) { try reader.column(of: 0, -1) }
    }

    @Test func `a table's keys ascend`() {
        var writer = ByteWriter()
        writer.write(UInt32(2))
        writer.write([UInt64(9), 9])
        writer.write([UInt16(1), 1])
        var reader = ByteReader(writer.bytes[...])
        #expect(throws: ModelFault.damaged) { try reader.table() }
    }
}
