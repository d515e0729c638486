import Testing

@testable import Coach

@Suite struct StatementTests {
    private func clauses(_ text: String) -> [Int] { Statement(text).spoken.map(\.clause) }

    @Test func `words are kept as stems without apostrophes`() {
        #expect(Statement("Policies changed; can't leave").spoken.map(\.key) == ["polici", "chang", "cant", "leav"])
    }

    @Test func `a typographic apostrophe is a plain one`() {
        #expect(Statement("it can’t leave").spoken.map(\.key) == Statement("it can't leave").spoken.map(\.key))
    }

    @Test(arguments: [",", ".", ";", ":", "!", "?", "(", ")", "\n", "\r\n", "–", "—", "…"])
    func `a mark ends its clause`(_ mark: String) {
        #expect(clauses("so\(mark) we") == [0, 1])
    }

    @Test(arguments: [" ", "-", "/", "\"", "\t"])
    func `what isn't a mark ends no clause`(_ mark: String) {
        #expect(clauses("so\(mark)we") == [0, 0])
    }

    @Test func `several marks end one clause`() {
        #expect(clauses("so... (we") == [0, 1])
    }

    @Test(arguments: [
        "What does it cost", "how long", "Does it learn", "is it safe, then", "you keep it?", "you keep it? \n",
        "Would that work",
    ])
    func `a question is known by its first word or its mark`(_ text: String) {
        #expect(Statement(text).isQuestion)
    }

    @Test(arguments: ["It knows what we do", "we need it", "", "?! no", "tell me how"])
    func `other statements are no questions`(_ text: String) {
        #expect(!Statement(text).isQuestion)
    }

    @Test(arguments: ["", " \n\t", "\0", "\0\0\0", "…", "мы хотим обучить", "我们想训练它", "🙂🙂", "'", "\u{301}"])
    func `a text without Latin words has none`(_ text: String) {
        let statement = Statement(text)
        #expect(statement.spoken.isEmpty)
        #expect(statement.clauses(ofAtLeast: 1).isEmpty)
        #expect(statement.text(of: 0..<0) == "")
    }

    @Test func `a NUL parts words like a space`() {
        #expect(Statement("train\0it").spoken.map(\.key) == ["train", "it"])
    }

    @Test func `Latin words are found among other scripts`() {
        let statement = Statement("обучить model 我们")
        #expect(statement.spoken.map(\.key) == ["model"])
        #expect(statement.text(of: 0..<1) == "model")
    }

    @Test func `accents don't count`() {
        #expect(Statement("our café re\u{301}sume\u{301}").spoken.map(\.key) == ["our", "cafe", "resum"])
    }

    @Test func `the text of words is as it was written`() {
        let statement = Statement("It CAN’T – ever – leave.")
        #expect(statement.text(of: 1..<4) == "CAN’T – ever – leave")
    }

    @Test func `clauses are cut at marks and joiners`() {
        let statement = Statement("we train it on our data, what does that cost us and who would do all of it")
        #expect(
            statement.clauses(ofAtLeast: 4)
                == ["we train it on our data", "what does that cost us", "and who would do all of it"])
    }

    @Test func `a short clause joins another one`() {
        #expect(
            Statement("well, we train it on our data, right").clauses(ofAtLeast: 4)
                == ["well, we train it on our data, right"])
    }

    @Test(arguments: 1...6) func `every clause has the words it must have, if there are so many`(_ least: Int) {
        let statement = Statement("a, b c and d e; so f g h, i but j. k l m n o p, q")
        #expect(statement.clauses(ofAtLeast: least).allSatisfy { Statement(String($0)).spoken.count >= least })
        #expect(Statement("so, we").clauses(ofAtLeast: 4) == [])
    }

    @Test(arguments: 1...6) func `no word of a clause is lost`(_ least: Int) {
        let text = "a, b c and d e; so f g h, i but j. k l m n o p, q"
        let words = Statement(text).clauses(ofAtLeast: least).flatMap { Statement(String($0)).spoken.map(\.key) }
        #expect(words == Statement(text).spoken.map(\.key))
    }

}
