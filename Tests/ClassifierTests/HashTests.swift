import Testing

@testable import Classifier

struct HashTests {
    @Test func `the hash is FNV-1a`() {
        #expect(Hash.of("".utf8) == 0xCBF2_9CE4_8422_2325)
        #expect(Hash.of("foobar".utf8) == 0x8594_4171_F739_67E8)
    }

    @Test func `the order of what is joined matters`() {
        #expect(Hash.join(1, 2) != Hash.join(2, 1))
    }
}
