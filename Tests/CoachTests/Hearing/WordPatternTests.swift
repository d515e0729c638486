import Testing

@testable import Coach

@Suite struct WordPatternTests {
    private func isHeard(_ pattern: String, in text: String) throws -> Bool {
        try #require(WordPattern(pattern)).heard(in: Statement(text)) != nil
    }

    @Test func `words are compared by their stems`() throws {
        #expect(try isHeard("change every", in: "They changed every quarter"))
        #expect(try !isHeard("change every", in: "They change it, mostly"))
    }

    @Test func `a slot takes any of its alternatives`() throws {
        #expect(try isHeard("labelled|labeled examples", in: "four hundred labeled examples"))
    }

    @Test func `a gap takes up to three words and no more`() throws {
        #expect(try isHeard("can't * leave", in: "it can't ever just leave"))
        #expect(try !isHeard("can't * leave", in: "it can't under any known circumstances leave"))
    }

    @Test func `apostrophes don't matter`() throws {
        #expect(try isHeard("can't leave", in: "it cant leave"))
        #expect(try isHeard("can't leave", in: "it can’t leave"))
    }

    @Test(arguments: ["4,000", "4000", "4k", "four thousand", "forty-two hundred", "a million"])
    func `numbers are heard in digits and words`(_ number: String) throws {
        #expect(try isHeard("1000+ labelled", in: "\(number) labelled"))
        #expect(try !isHeard("1-999 labelled", in: "\(number) labelled"))
    }

    @Test(arguments: ["", "*", "* know", "know *", "multi-step", "|"])
    func `what can't be listened for is no pattern`(_ source: String) {
        #expect(WordPattern(source) == nil)
    }
}
