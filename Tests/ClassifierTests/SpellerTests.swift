import Testing

@testable import Classifier

struct SpellerTests {
    private let speller = Speller(
        ["balance sheet", "balance", "transfer", "the transfer", "once"].map { tokens(in: $0) })

    private func read(_ word: String) -> String { String(decoding: speller.read(Array(word.utf8)), as: UTF8.self) }

    @Test(arguments: [
        "balnce", "alance", "balanc", "ballance", "balancee", "xbalance", "balamce", "balacne", "ablance",
    ])
    func `one slip is seen through`(word: String) {
        #expect(read(word) == "balance")
    }

    @Test(arguments: [
        "balance", "sheet", "once", "blnce", "zebra", "bal4nce", "the", "teh", "onc", "oncee", "shee", "",
    ])
    func `known, distant, rare and short words stay`(word: String) {
        #expect(read(word) == word)
    }

    @Test func `of two neighbours the more frequent is meant`() {
        let speller = Speller(["park", "park", "dark", "dark", "dark"].map { tokens(in: $0) })
        #expect(speller.read(Array("bark".utf8)) == Array("dark".utf8))
    }

    @Test func `a slip costs no answer`() {
        #expect(Samples.model.classify("what is my acount balnce").ranked.first?.label == "banking")
    }
}
