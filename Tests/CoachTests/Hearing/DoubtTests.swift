import Testing

@testable import Coach

@Suite struct DoubtTests {
    private static let knowledge: Knowledge = {
        var knowledge = Knowledge.small
        let missed = NearMiss(intent: "hosting", partedBy: "where it runs")
        let told = NearMiss(intent: Intent.outside, partedBy: "whether it is about the model")
        knowledge.intents = Entries(
            knowledge.intents.map { intent in
                Intent(
                    id: intent.id, number: 0, heard: intent.heard, wants: intent.wants, means: "means \(intent.id)",
                    nearMisses: intent.id == "learns" ? [missed, told] : [], source: "002")
            })
        return knowledge
    }()

    private func doubt(_ text: String) -> Doubt? {
        let statement = Statement(text)
        return Doubt(statement, Ears.small.hear(statement), Self.knowledge, .small)
    }

    private func opinion(_ intent: String?, _ quote: String? = nil) -> SecondOpinion {
        SecondOpinion(model: "other", prompt: "classifier@2", promptHash: "5ma11", intent: intent, quote: quote)
    }

    @Test(arguments: [
        "we need to train it on our data", "answers should come from our handbook", "how much does training cost",
    ])
    func `there is no doubt about a confident reading`(_ text: String) {
        #expect(Ears.small.hear(Statement(text)).confidence >= 0.6)
        #expect(doubt(text) == nil)
    }

    @Test(arguments: ["", " ?! ", "мы хотим", String(repeating: Ears.tornStatement + " ", count: 90)])
    func `there is none about what has no word, or too many`(_ text: String) {
        #expect(doubt(text) == nil)
    }

    @Test func `what is put begins with what was heard, and ends outside`() throws {
        let doubt = try #require(self.doubt(Ears.tornStatement))
        let hearing = Ears.small.hear(Statement(Ears.tornStatement))
        let ids = doubt.choices.map(\.id)
        #expect(doubt.heard == Ears.Alternative(intent: hearing.intent, confidence: hearing.confidence))
        #expect(ids.prefix(2) == [hearing.intent, hearing.tornWith ?? ""])
        #expect(ids.last == Intent.outside)
        #expect(Set(ids).count == ids.count)
        #expect(doubt.choices[0].confidence == hearing.confidence)
        #expect(doubt.choices[1].confidence == hearing.alternatives.first?.confidence)
    }

    @Test func `near misses are put as well, with what parts them`() throws {
        let choices = try #require(self.doubt(Ears.tornStatement)).choices
        let hosting = try #require(choices.first { $0.id == "hosting" })
        #expect(hosting.means == "means hosting")
        #expect(hosting.partedBy == "where it runs")
        #expect(choices.last?.partedBy == "whether it is about the model")
        #expect(choices.first { $0.id == "learns" }?.partedBy == nil)
    }

    @Test(arguments: ["frobnicate", "", " learns", "Learns", "training-cost\n", "<outside>"])
    func `an intent that wasn't put can't be taken`(_ intent: String) throws {
        #expect(try #require(self.doubt(Ears.tornStatement)).objection(to: opinion(intent)) == .notPut)
    }

    @Test func `an answer without an intent can't be read`() throws {
        #expect(try #require(self.doubt(Ears.tornStatement)).objection(to: opinion(nil, "chats")) == .unreadable)
    }

    @Test func `a quote is the statement's own words, whatever stands around them`() throws {
        let doubt = try #require(self.doubt(Ears.tornStatement))
        let words = Ears.tornStatement.split(separator: " ").suffix(2)
        let plain = words.joined(separator: " ")
        for quote in [plain, plain.uppercased() + ".", "“\(words.joined(separator: ",  "))”", "\u{1B}\(plain)\u{7}"] {
            #expect(doubt.said(quote) == plain)
            #expect(doubt.objection(to: opinion("learns", quote)) == nil)
        }
        for quote in ["", " ", "…", "\(plain) too", words.reversed().joined(separator: " "), "other words", "мы"] {
            #expect(doubt.said(quote) == nil)
            #expect(doubt.objection(to: opinion("learns", quote)) == .misquoted)
        }
    }

    @Test func `where nothing settles it there is nothing to be quoted`() throws {
        let doubt = try #require(self.doubt(Ears.tornStatement))
        #expect(doubt.objection(to: opinion(Intent.outside, " ")) == nil)
        #expect(doubt.objection(to: opinion(Intent.outside, "words of its own")) == .misquoted)
        #expect(doubt.objection(to: opinion("learns")) == nil)
    }
}
