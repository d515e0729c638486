import Testing

@testable import Coach

@Suite struct ComposerTests {
    /// A reply to an intent, as if it had been heard clearly.
    private func reply(
        _ intent: String, _ settled: [String: String] = [:], answered: [String: String] = [:], before: String? = nil,
        torn: String? = nil, composer: inout Composer
    ) throws -> Reply {
        let ruling = try #require(Ruling(composer.knowledge, intent: intent, settled: settled))
        let hearing = Ears.Hearing(
            intent: intent, confidence: 0.5, alternatives: [], evidence: [], tornWith: torn, second: nil)
        return composer.reply(to: Statement("so we do"), hearing, ruling, answered: answered, before: before)
    }

    private func reply(
        _ intent: String, _ settled: [String: String] = [:], answered: [String: String] = [:], before: String? = nil,
        torn: String? = nil
    ) throws -> Reply {
        var composer = Composer(knowledge: .small, rotation: Rotation())
        return try reply(
            intent, settled, answered: answered, before: before, torn: torn, composer: &composer)
    }

    // MARK: The ruling

    @Test func `a reply bears the row and what it says`() throws {
        let reply = try reply("documents", ["place": "stays", "purpose": "know"])
        #expect(reply.statement == "so we do")
        #expect(reply.intent == "documents")
        #expect(reply.rule == "documents-inside")
        #expect(reply.regime == "retrieval")
        #expect(reply.also == "deployment")
        #expect(reply.clock == "clock of retrieval")
        #expect(reply.facts == ["place": "stays"])
        #expect(reply.settled == [:])
        #expect(reply.knowledge == "5ma11")
        #expect(reply.followUp == nil)
    }

    @Test func `what is heard is the intent, or what was answered`() throws {
        #expect(try reply("train").heard == "training it on their data")
        let answered = ["place": "stays", "purpose": "know"]
        #expect(try reply("train", answered, answered: answered).heard == "knowledge, nothing leaves")
    }

    @Test func `a row without a regime still says something`() throws {
        let reply = try reply(Intent.outside)
        #expect(reply.regime == nil)
        #expect(reply.clock == nil)
        #expect(reply.analogy == nil)
        #expect(reply.limit == nil)
        #expect(reply.doSay.map(\.id) == ["back-to-it"])
    }

    // MARK: Questions

    @Test func `a row that asks first asks two questions, never two on one fact`() throws {
        let reply = try reply("train")
        #expect(reply.asksFirst)
        #expect(reply.questions.map(\.id) == ["know-or-form", "stay-inside"])
        #expect(reply.questions.map(\.settles) == ["purpose", "place"])
        #expect(reply.questions.map(\.text) == ["know-or-form?", "stay-inside?"])
    }

    @Test func `any other row asks one`() throws {
        let reply = try reply("train", ["purpose": "know"])
        #expect(!reply.asksFirst)
        #expect(reply.questions.map(\.id) == ["how-often"])
    }

    @Test func `what is settled isn't asked`() throws {
        #expect(try reply("train", ["place": "leaves"]).questions.map(\.id) == ["know-or-form", "how-many"])
        #expect(try reply("train", ["place": "leaves", "examples": "few"]).questions.map(\.id) == ["know-or-form"])
        #expect(try reply("documents", ["place": "leaves"]).questions.isEmpty)
    }

    @Test func `asked again, a question comes in other words`() throws {
        var composer = Composer(knowledge: .small, rotation: Rotation())
        let asked = try (0..<3).map { _ in
            try reply("train", ["place": "stays"], composer: &composer).questions.map(\.id)
        }
        #expect(asked == [["know-or-form"], ["facts-or-wording"], ["know-or-form"]])
    }

    @Test func `a torn reply asks first which of the two is meant`() throws {
        let reply = try reply("documents", torn: "hosting")
        #expect(reply.asksFirst)
        #expect(reply.questions.map(\.id) == ["which-of-two", "stay-inside"])
        #expect(reply.questions.first?.text == "Do you mean answers from your own documents, or to run it yourselves?")
        #expect(try self.reply("train", torn: "hosting").questions.map(\.id) == ["which-of-two", "know-or-form"])
    }

    // MARK: Lines

    @Test func `one line is said, with its reason`() throws {
        let reply = try reply("documents")
        let said = Reply.Line(
            id: "reads-when-asked", text: "text of reads-when-asked", source: "source of reads-when-asked")
        #expect(reply.doSay == [said])
        #expect(reply.why == "why of reads-when-asked")
    }

    @Test func `the claims are those of the line`() throws {
        var composer = Composer(knowledge: .small, rotation: Rotation())
        #expect(try reply("documents", composer: &composer).claims.map(\.id) == ["time-to-set-up", "survey"])
        #expect(try reply("documents", composer: &composer).claims.isEmpty)
    }

    @Test func `no line comes again before all were said`() throws {
        var composer = Composer(knowledge: .small, rotation: Rotation())
        let said = try (0..<4).flatMap { _ in try reply("documents", composer: &composer).doSay.map(\.id) }
        #expect(said == ["reads-when-asked", "shows-the-page", "finds-the-page", "reads-when-asked"])
    }

    @Test func `a row without lines says none`() throws {
        let knowledge = Knowledge.small([.small("bare", "train", "-", "-", "-", "inference")])
        var composer = Composer(knowledge: knowledge, rotation: Rotation())
        let reply = try reply("train", composer: &composer)
        #expect(reply.doSay.isEmpty)
        #expect(reply.why == nil)
        #expect(reply.claims.isEmpty)
    }

    // MARK: Lines not to say

    @Test func `the lines not to say are the intent's, at most two, and another first each time`() throws {
        var composer = Composer(knowledge: .small, rotation: Rotation())
        let slips = try (0..<3).map { _ in try reply("train", composer: &composer).dontSay }
        #expect(
            slips.map { $0.map(\.id) } == [
                ["promise", "sounds-easy"], ["sounds-easy", "promise"], ["promise", "sounds-easy"],
            ])
        #expect(
            slips.first?.first
                == Reply.Slip(id: "promise", row: "001.2", text: "text of promise", why: "why not promise"))
    }

    @Test func `once an answer moved the ruling, what the line answers is not to be said first`() throws {
        let answered = ["purpose": "know"]
        #expect(try reply("train", answered).dontSay.map(\.id) == ["promise", "sounds-easy"])
        #expect(
            try reply("train", answered, answered: answered).dontSay.map(\.id) == ["teaches-policies", "promise"])
    }

    @Test func `no line not to say comes twice in one reply`() throws {
        let answered = ["place": "leaves"]
        #expect(
            try reply("documents", answered, answered: answered).dontSay.map(\.id)
                == ["teaches-policies", "sounds-easy"])
    }

    // MARK: Limits and analogies

    @Test func `a limit is named when its regime comes onto the table`() throws {
        #expect(try reply("documents").limit?.id == "retrieval-limit-1")
        #expect(try reply("documents", before: "prompting").limit?.id == "retrieval-limit-1")
        #expect(try reply("documents", before: "retrieval").limit == nil)
    }

    @Test func `no limit is named while the regime is open`() throws {
        #expect(try reply("train").limit == nil)
        #expect(try reply("documents", torn: "hosting").limit == nil)
    }

    @Test func `the next time another limit is named`() throws {
        var composer = Composer(knowledge: .small, rotation: Rotation())
        let limits = try (0..<3).map { _ in try reply("documents", composer: &composer).limit?.id }
        #expect(limits == ["retrieval-limit-1", "retrieval-limit-2", "retrieval-limit-1"])
    }

    @Test func `an analogy goes with the regime, and stays until it was told`() throws {
        var composer = Composer(knowledge: .small, rotation: Rotation())
        #expect(try reply("documents", composer: &composer).analogy?.id == "retrieval-analogy-1")
        #expect(try reply("documents", composer: &composer).analogy?.id == "retrieval-analogy-1")
        composer.rotation.use("retrieval-analogy-1")
        #expect(try reply("documents", composer: &composer).analogy?.id == "retrieval-analogy-2")
    }

    @Test func `a limit that is for other intents is not named`() throws {
        var knowledge = Knowledge.small
        let at = try #require(knowledge.regimes.firstIndex { $0.id == "retrieval" })
        let old = knowledge.regimes[at]
        func named(_ limits: [Limit]) throws -> String? {
            var regimes = Array(knowledge.regimes)
            regimes[at] = Regime(
                id: old.id, name: old.name, order: old.order, called: old.called, brief: old.brief,
                changesWeights: old.changesWeights, card: old.card, limits: limits, analogies: old.analogies)
            knowledge.regimes = Entries(regimes)
            var composer = Composer(knowledge: knowledge, rotation: Rotation())
            let ruling = try #require(Ruling(knowledge, intent: "documents", settled: [:]))
            return composer.reply(to: Statement("so?"), .settled(1), ruling).limit?.id
        }
        let other = Limit(id: "other", say: "", intents: ["hosting"], source: "")
        let any = Limit(id: "any", say: "", source: "")
        let own = Limit(id: "own", say: "", intents: ["documents"], source: "")
        #expect(try named([other]) == nil)
        #expect(try named([other, any]) == "any")
        #expect(try named([other, any, own]) == "own")
    }

    // MARK: Follow-ups

    private func followUp(_ id: String, _ intent: String = "documents", said: [Reply.Line] = []) throws -> Reply? {
        let composer = Composer(knowledge: .small, rotation: Rotation())
        let subject = try #require(Knowledge.small.followUps.subjects.first { $0.id == id })
        let ruling = try #require(Ruling(.small, intent: intent, settled: [:]))
        return composer.followUp(subject, to: Statement("so?"), .settled(0.8), ruling, said: said)
    }

    @Test func `a follow-up is answered from the card`() throws {
        let reply = try #require(try followUp("cost"))
        #expect(reply.followUp == "cost")
        #expect(reply.heard == "what it costs")
        let said = Reply.Line(id: "retrieval.cost", text: "cost of retrieval", source: "source of retrieval, cost")
        #expect(reply.doSay == [said])
        #expect(reply.claims.map(\.id) == ["price"])
        #expect(reply.intent == "documents" && reply.rule == "documents" && reply.regime == "retrieval")
        #expect(reply.confidence == 0.8)
        #expect(reply.questions.isEmpty && reply.dontSay.isEmpty && reply.limit == nil && !reply.asksFirst)
    }

    @Test func `without a regime there is no card to answer from`() throws {
        #expect(try followUp("cost", Intent.outside) == nil)
    }

    @Test(arguments: [
        ([], "source of row documents"),
        (["shows-the-page"], "source of shows-the-page"),
        (
            ["reads-when-asked"],
            "source of reads-when-asked; source of time-to-set-up, as of 2025-06; source of survey, as of 2025-06"
        ),
    ])
    func `who says so is answered with the sources of what was said`(_ said: [String], _ cited: String) throws {
        let lines = try said.map { id in
            let line = try #require(Knowledge.small.doSay(id))
            return Reply.Line(id: id, text: line.text, source: line.source)
        }
        let reply = try #require(try followUp("source", said: lines))
        #expect(reply.doSay.map(\.text) == ["That comes from \(cited)."])
        #expect(reply.heard == "who says so")
    }
}
