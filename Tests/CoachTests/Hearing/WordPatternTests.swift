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
        #expect(try !isHeard("labelled|labeled examples", in: "four hundred examples"))
    }

    @Test(arguments: ["can't leave", "can't ever leave", "can't ever just leave", "can't ever, ever just leave"])
    func `a gap takes up to three words`(_ text: String) throws {
        #expect(try isHeard("can't * leave", in: text))
    }

    @Test func `a gap takes no more than three words`() throws {
        #expect(try !isHeard("can't * leave", in: "it can't under any known circumstances leave"))
    }

    @Test func `a gap at the end of a statement reaches no further`() throws {
        #expect(try !isHeard("can't * leave", in: "it can't"))
        #expect(try !isHeard("can't * leave", in: "it can't just"))
    }

    @Test func `apostrophes don't matter`() throws {
        #expect(try isHeard("can't leave", in: "it cant leave"))
        #expect(try isHeard("can't leave", in: "it can’t leave"))
        #expect(try isHeard("can’t leave", in: "it can't leave"))
    }

    @Test(arguments: ["4,000", "4000", "4k", "four thousand", "forty-two hundred", "a million", "1,000"])
    func `numbers are heard in digits and words`(_ number: String) throws {
        #expect(try isHeard("1000+ labelled", in: "\(number) labelled"))
        #expect(try !isHeard("1-999 labelled", in: "\(number) labelled"))
    }

    @Test(arguments: ["1", "12", "nine hundred", "999", "a dozen"])
    func `a range has both its ends`(_ number: String) throws {
        #expect(try isHeard("1-999 labelled", in: "\(number) labelled"))
        #expect(try !isHeard("1000+ labelled", in: "\(number) labelled"))
    }

    @Test func `a number and a word can stand in one slot`() throws {
        #expect(try isHeard("thousands|1000+ labelled", in: "thousands labelled"))
        #expect(try isHeard("thousands|1000+ labelled", in: "5,000 labelled"))
    }

    @Test func `it tells the words in which it was heard`() throws {
        let pattern = try #require(WordPattern("leave * network"))
        let statement = Statement("leave it, leave our network, leave the network")
        #expect(pattern.heard(in: statement) == 0..<5)
        #expect(pattern.heard(in: statement, from: 1) == 2..<5)
        #expect(pattern.heard(in: statement, from: 3) == 5..<8)
        #expect(pattern.heard(in: statement, from: 6) == nil)
        #expect(pattern.heard(in: statement, from: 100) == nil)
        #expect(try #require(WordPattern("1000+ labelled")).heard(in: Statement("4,000 labelled")) == 0..<3)
    }

    @Test func `in an empty statement nothing is heard`() throws {
        #expect(try !isHeard("leave", in: ""))
    }

    @Test(arguments: [
        "", " ", "*", "* know", "know *", "multi-step", "|", "a||b", "know |our", "999-1", "обучить", "+",
    ])
    func `what can't be listened for is no pattern`(_ source: String) {
        #expect(WordPattern(source) == nil)
    }
}
