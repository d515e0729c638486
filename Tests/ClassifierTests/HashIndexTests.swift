import Testing

@testable import Classifier

struct HashIndexTests {
    private func hashes(_ count: Int) -> [UInt64] { (0..<UInt64(count)).map { Hash.join(3, $0) }.sorted() }

    private func written(_ hashes: [UInt64]) -> ByteWriter {
        var writer = ByteWriter()
        HashIndex.write(hashes, to: &writer)
        return writer
    }

    /// An index as anyone could forge it.
    private func forged(starts: [UInt32], rests: [UInt32]) -> ByteWriter {
        var writer = ByteWriter()
        writer.write(UInt32(4))
        writer.write(UInt32(rests.count))
        writer.write(column: starts)
        writer.write(column: rests)
        return writer
    }

    @Test(arguments: [1, 15, 64, 65, 1_000, 20_000])
    func `every hash has its number, others have none`(count: Int) throws {
        let hashes = hashes(count)
        try written(hashes).read { reader in
            let index = try HashIndex(&reader)
            #expect(reader.isAtEnd)
            #expect(index.count == count)
            #expect(hashes.map(index.number) == Array(hashes.indices))
            #expect((0..<5_000).allSatisfy { index.number(of: Hash.join(4, $0)) == nil })
        }
    }

    @Test func `the first and the last hash there can be are found`() throws {
        try written([0, 1 << 60, .max]).read { reader in
            let index = try HashIndex(&reader)
            #expect([0, 1 << 60, .max].map(index.number) == [0, 1, 2])
            #expect(index.number(of: 1 << 59) == nil)
        }
    }

    @Test func `in an empty index nothing is found`() throws {
        try written([]).read { reader in
            let index = try HashIndex(&reader)
            #expect(index.count == 0)
            #expect([0, 1, .max].allSatisfy { index.number(of: $0) == nil })
        }
    }

    @Test func `there is a shelf for four entries or so`() throws {
        for (count, bits) in [(0, 4), (64, 4), (65, 5), (20_000, 13)] {
            let index = try written(hashes(count)).read { try HashIndex(&$0) }
            #expect(index.bits == bits)
        }
    }

    @Test func `shelves that lie lead nowhere`() throws {
        let starts: [[UInt32]] = [
            Array(repeating: .max, count: 17), Array(repeating: 0, count: 16) + [.max],
            (0...16).map { $0 % 2 == 0 ? .max : 0 }, (0...16).map { 16 - $0 }, [0] + Array(repeating: .max, count: 16),
        ]
        for starts in starts {
            try forged(starts: starts, rests: [1, 2, 3]).read { reader in
                let index = try HashIndex(&reader)
                for shelf in 0..<UInt64(16) {
                    // Neither what stands there nor what doesn't leads past the end.
                    for rest in 0..<UInt64(9) {
                        let number = index.number(of: shelf << 60 | rest << 28)
                        #expect(number.map { $0 < 3 } ?? true)
                    }
                }
            }
        }
    }

    @Test(arguments: [0, 3, 21, 64, UInt32.max])
    func `shelves without measure are refused`(bits: UInt32) {
        var writer = ByteWriter()
        writer.write(bits)
        writer.write(UInt32(0))
        writer.write(column: [UInt32](repeating: 0, count: 100))
        writer.read { reader in #expect(throws: ModelFault.damaged) { try HashIndex(&reader) } }
    }

    @Test func `a cut index is refused`() {
        let bytes = written(hashes(100)).bytes
        for count in 0..<bytes.count {
            var cut = ByteWriter()
            cut.write(column: Array(bytes.prefix(count)))
            cut.read { reader in
                #expect(throws: ModelFault.damaged) { try HashIndex(&reader) }
            }
        }
    }
}
