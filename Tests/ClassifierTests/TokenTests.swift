import Testing

@testable import Classifier

struct TokenTests {
    private func ranges(_ text: String) -> [Range<Int>] { tokens(in: text).map(\.range) }

    @Test func `ranges are offsets of bytes as written`() {
        #expect(ranges("é, ab") == [0..<2, 4..<6])
    }

    @Test func `a combining accent belongs to its letter`() {
        #expect(tokens(in: "cafe\u{301} x").map(\.range) == [0..<6, 7..<8])
        #expect(tokens(in: "cafe\u{301}").first?.bytes == Array("cafe".utf8))
    }

    @Test func `an accent on nothing is nothing`() {
        #expect(ranges("\u{301}a") == [2..<3])
    }

    @Test func `a NUL parts words`() {
        #expect(ranges("a\0b") == [0..<1, 2..<3])
    }
}
