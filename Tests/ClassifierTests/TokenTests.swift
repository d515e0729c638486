import Testing

@testable import Classifier

struct TokenTests {
    private func ranges(_ text: String) -> [Range<Int>] { tokens(in: text).map(\.range) }

    private func words(_ text: String) -> [String] {
        tokens(in: text).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `ranges are offsets of bytes as written`() {
        #expect(ranges("é, ab") == [0..<2, 4..<6])
        #expect(ranges("ab") == [0..<2])
        #expect(ranges(" “Straße”") == [4..<11])
    }

    @Test func `a combining accent belongs to its letter`() {
        #expect(tokens(in: "cafe\u{301} x").map(\.range) == [0..<6, 7..<8])
        #expect(tokens(in: "cafe\u{301}").first?.bytes == Array("cafe".utf8))
        #expect(words("zu\u{ad}sam\u{200d}men") == ["zusammen"])
    }

    @Test func `an accent on nothing is nothing`() {
        #expect(ranges("\u{301}a") == [2..<3])
        #expect(ranges("a'\u{301}") == [0..<1])
    }

    @Test(arguments: [
        ("don't", ["don't"], [0..<5]), ("don’t", ["don't"], [0..<7]), ("'tis'", ["tis"], [1..<4]),
        ("rock 'n' roll", ["rock", "n", "roll"], [0..<4, 6..<7, 9..<13]), ("a''b", ["a''b"], [0..<4]),
        ("dogs' tails''", ["dogs", "tails"], [0..<4, 6..<11]), ("'''", [], []), ("‘so’", ["so"], [3..<5]),
    ])
    func `apostrophes within a word are part of it, quotes around it are not`(
        text: String, expected: [String], places: [Range<Int>]
    ) {
        #expect(words(text) == expected)
        #expect(ranges(text) == places)
    }

    @Test func `a ligature is two letters of one character`() {
        #expect(words("Œuvre straße þing ÆÆÆ") == ["oeuvre", "strasse", "thing", "aeaeae"])
        #expect(ranges("ÆÆÆ") == [0..<6])
    }

    @Test(arguments: ["我们", "нужно", "ひらがな", "🤖", "عربي", "…—!", " \t\n"])
    func `other scripts part words and make none`(text: String) {
        #expect(words(text).isEmpty)
        #expect(words("a\(text)b") == ["a", "b"])
    }

    @Test func `a NUL parts words`() {
        #expect(ranges("a\0b") == [0..<1, 2..<3])
    }

    @Test func `a word's hash is that of its bytes`() {
        for text in ["Don’t 'ESTIMATE' the naïve Æther''s 24/7, cafe\u{301}'"] {
            var copy = text
            let run = UnsafeMutablePointer<UInt8>.allocate(capacity: Tokens.room(for: text.utf8.count))
            defer { run.deallocate() }
            var count = 0
            copy.withUTF8 { utf8 in
                Tokens.each(in: utf8, run) { bytes, hash, range in
                    #expect(hash == Hash.of(bytes))
                    #expect(!bytes.isEmpty && !range.isEmpty && range.upperBound <= utf8.count)
                    count += 1
                }
            }
            #expect(count == 8)
        }
    }

    @Test func `there is room for the longest words there can be`() {
        let text = String(repeating: "ß", count: 1_000)
        #expect(tokens(in: text).map(\.bytes.count) == [2_000])
        #expect(Tokens.room(for: text.utf8.count) >= 2_000)
    }
}
