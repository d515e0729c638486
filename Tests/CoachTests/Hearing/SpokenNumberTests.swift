import Classifier
import Testing

@testable import Coach

@Suite struct SpokenNumberTests {
    private func read(_ text: String, at: Int = 0) -> (value: Int, length: Int)? {
        SpokenNumber.read(words(in: text), at, in: text)
    }

    @Test(arguments: [
        ("40", 40), ("0", 0), ("007", 7), ("8k", 8_000), ("8K", 8_000), ("2m", 2_000_000), ("4,000", 4_000),
        ("1,250,000", 1_250_000), ("12 thousand", 12_000), ("3 dozen", 36), ("5 grand", 5_000), ("seven", 7),
        ("forty", 40), ("forty-two", 42), ("a hundred", 100), ("two hundred", 200), ("a dozen", 12),
        ("four thousand", 4_000), ("four thousand two hundred", 4_200), ("twenty-five hundred", 2_500),
        ("a million", 1_000_000), ("two hundred thousand", 200_000), ("999999999", 999_999_999),
    ])
    func `numbers are read in digits and words`(_ text: String, _ value: Int) throws {
        let number = try #require(read(text))
        #expect(number.value == value)
        #expect(number.length == words(in: text).count)
    }

    @Test(arguments: ["a", "a lot", "k", "thousand", "many", "8kg", "k8", "x", "4th", "3d", "12m3", "1234567890", "m"])
    func `other words are no numbers`(_ text: String) {
        #expect(read(text) == nil)
    }

    @Test func `a number ends where other words begin`() throws {
        let number = try #require(read("we have four thousand labelled", at: 2))
        #expect(number == (4_000, 2))
        #expect(try #require(read("4,000 labelled")) == (4_000, 2))
    }

    @Test func `only a comma joins groups of digits, and only groups of three`() throws {
        #expect(try #require(read("4, 000")) == (4, 1))
        #expect(try #require(read("4.000")) == (4, 1))
        #expect(try #require(read("4,00")) == (4, 1))
        #expect(try #require(read("1,2345")) == (1, 1))
    }

    @Test(arguments: [
        "999999999,999,999,999,999,999,999,999", "99999999m", "999,999,999,999 million million",
        "one million million million million million million", "nine hundred hundred hundred hundred hundred hundred",
    ])
    func `numbers that nobody counts with are read without trapping`(_ text: String) throws {
        #expect(try #require(read(text)).value > 0)
    }

    @Test(arguments: ["1", "2", "9", "dozen", "a", "one", "hundred", "million"])
    func `the last word of a text can be read`(_ word: String) {
        let text = "so \(word)"
        #expect(read(text, at: 1)?.length ?? 1 == 1)
    }
}
