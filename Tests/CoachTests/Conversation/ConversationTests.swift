import Testing

@testable import Coach

@Suite struct ConversationTests {
    private let opening = "we need to train it on our data"

    // MARK: Answers

    @Test func `an answer moves the ruling and keeps the intent`() {
        var conversation = Conversation.small(opening)
        #expect(conversation.reply?.rule == "train-open")
        let reply = conversation.hear("the facts")
        #expect(reply.intent == "train")
        #expect(reply.rule == "knows")
        #expect(reply.settled == ["purpose": "know"])
        #expect(reply.heard == "knowledge")
        #expect(conversation.settled == ["purpose": "know"])
        #expect(conversation.ruling?.rule.id == "knows")
    }

    @Test(arguments: ["the facts", "it can't leave our network", "the second one", "yes", "both", "four thousand"])
    func `the same words as a fresh statement settle nothing`(_ words: String) {
        let conversation = Conversation.small(words)
        #expect(conversation.settled == [:])
        #expect(conversation.reply?.settled == [:])
        #expect(conversation.reply?.intent != "train")
    }

    @Test(arguments: [
        ("the second one", ["purpose": "form"]), ("the former", ["purpose": "know"]), ("both", ["purpose": "both"]),
        ("our policies, mostly", ["purpose": "know"]), ("not the facts, the style", ["purpose": "form"]),
        ("four thousand, all labelled", ["examples": "thousands"]), ("It can’t leave.", ["place": "stays"]),
        ("the facts, and it can't leave", ["purpose": "know", "place": "stays"]),
    ])
    func `an answer settles what it says`(_ words: String, _ settled: [String: String]) {
        #expect(Conversation.small(opening, words).settled == settled)
    }

    @Test func `yes and no answer the question that was asked`() {
        #expect(Conversation.small(opening, "the facts", "yes").settled == ["purpose": "changing"])
        #expect(Conversation.small("answers should come from our handbook", "yes").settled == ["place": "stays"])
        #expect(Conversation.small("answers should come from our handbook", "no").settled == ["place": "leaves"])
    }

    @Test func `answers add up`() {
        var conversation = Conversation.small(opening, "how it writes", "four thousand")
        #expect(conversation.ruling?.rule.id == "task")
        let reply = conversation.hear("it can't leave")
        #expect(reply.settled == ["place": "stays"])
        #expect(reply.facts == ["purpose": "form", "place": "stays", "examples": "thousands"])
    }

    @Test func `an intent can stand for an answer`() {
        let conversation = Conversation.small(opening, "nothing may go to a vendor")
        #expect(conversation.ruling?.intent == "train")
        #expect(conversation.settled == ["place": "stays"])
    }

    @Test func `a statement that stands for an answer is one only while its question is open`() {
        let handbook = "answers should come from our handbook"
        #expect(Conversation.small(opening, handbook).ruling?.rule.id == "knows")
        #expect(
            Conversation.small(opening, "it can't leave", "how it writes", handbook).ruling?.rule.id
                == "documents-inside")
    }

    @Test func `another intent said at length is a statement of its own`() {
        var conversation = Conversation.small(opening)
        let reply = conversation.hear("could you tell us now how much does training cost every quarter of a year")
        #expect(reply.intent == "training-cost")
        #expect(conversation.settled == [:])
    }

    @Test func `the words that settle a fact are the evidence`() {
        var conversation = Conversation.small(opening)
        #expect(conversation.hear("well, it can't ever leave").evidence.map(\.text) == ["can't ever leave"])
    }

    // MARK: Facts stand

    @Test func `facts stand across statements`() {
        let conversation = Conversation.small(opening, "it can't leave", "how much does training cost")
        #expect(conversation.ruling?.rule.id == "cost-inside")
        #expect(conversation.reply?.settled == [:])
        #expect(conversation.reply?.facts == ["place": "stays"])
    }

    @Test func `a fact that doesn't matter now stands until it does`() {
        var conversation = Conversation.small(
            opening, "it can't leave", "the facts", "we want to host the model ourselves")
        #expect(conversation.reply?.facts == [:])
        #expect(conversation.settled == ["place": "stays", "purpose": "know"])
        #expect(conversation.hear(opening).rule == "knows-inside")
    }

    @Test func `a later answer contradicts an earlier one`() {
        let conversation = Conversation.small(opening, "it can't leave", "the facts", "oh, it may leave")
        #expect(conversation.settled == ["place": "leaves", "purpose": "know"])
        #expect(conversation.ruling?.rule.id == "knows")
    }

    // MARK: Asides

    @Test func `an aside keeps the table and the open question`() {
        var conversation = Conversation.small(opening)
        let aside = conversation.hear("the weather is lovely today")
        #expect(aside.intent == Intent.outside)
        #expect(aside.regime == nil)
        #expect(conversation.ruling?.intent == "train")
        #expect(conversation.hear("the second one").rule == "form")
    }

    @Test func `an aside keeps a torn question open`() {
        var conversation = Conversation.small(Ears.tornStatement)
        let other = conversation.reply?.alternatives.first?.intent
        _ = conversation.hear("the weather is lovely today")
        #expect(conversation.hear("the second one").intent == other)
    }

    @Test func `an aside before anything else puts nothing on the table`() {
        let conversation = Conversation.small("the weather is lovely today")
        #expect(conversation.ruling == nil)
        #expect(conversation.reply?.doSay.map(\.id) == ["back-to-it"])
    }

    @Test func `an aside brings no regime onto the table`() {
        var conversation = Conversation.small("answers should come from our handbook", "the weather is lovely today")
        #expect(conversation.hear("it must look up procedures in our documents").limit == nil)
    }

    // MARK: Follow-ups

    @Test func `a follow-up is answered from the card and leaves the question open`() {
        var conversation = Conversation.small(opening)
        let reply = conversation.hear("What would that cost?")
        #expect(reply.followUp == "cost")
        #expect(reply.doSay.map(\.text) == ["cost of fine-tuning"])
        #expect(reply.intent == "train")
        #expect(conversation.ruling?.rule.id == "train-open")
        #expect(conversation.hear("the second one").rule == "form")
    }

    @Test func `a follow-up leaves a torn question open`() {
        var conversation = Conversation.small(Ears.tornStatement)
        let other = conversation.reply?.alternatives.first?.intent
        #expect(conversation.hear("What would that cost?").followUp == "cost")
        #expect(conversation.hear("the latter").intent == other)
    }

    @Test func `a follow-up without anything on the table is a statement`() {
        #expect(Conversation.small("What would that cost?").reply?.followUp == nil)
    }

    @Test func `a question that names a method is no follow-up`() {
        let conversation = Conversation.small(opening, "what does training cost?")
        #expect(conversation.reply?.followUp == nil)
        #expect(conversation.reply?.intent == "training-cost")
    }

    @Test func `a statement that answers the open question is no follow-up`() {
        let conversation = Conversation.small(opening, "the facts", "every month, with the budget")
        #expect(conversation.reply?.followUp == nil)
        #expect(conversation.settled == ["purpose": "changing"])
    }

    @Test func `who says so cites what was said last`() {
        var conversation = Conversation.small("answers should come from our handbook")
        #expect(conversation.hear("who says that?").doSay.first?.text.contains("source of reads-when-asked") == true)
        _ = conversation.hear("what would that cost?")
        #expect(conversation.hear("who says that?").doSay.first?.text == "That comes from source of retrieval, cost.")
    }

    // MARK: Torn

    @Test(arguments: ["the second one", "The latter.", "second, I think"])
    func `a torn question is answered by its place`(_ words: String) throws {
        var conversation = Conversation.small(Ears.tornStatement)
        let torn = try #require(conversation.reply)
        #expect(torn.asksFirst)
        #expect(torn.questions.first?.id == "which-of-two")
        let reply = conversation.hear(words)
        #expect(reply.intent == torn.alternatives.first?.intent)
        #expect(!reply.asksFirst)
        #expect(reply.confidence == 1)
        #expect(conversation.hear("the first one").intent != torn.intent)
    }

    @Test func `the first of a torn question's two can be picked`() {
        var conversation = Conversation.small(Ears.tornStatement)
        let first = conversation.reply?.intent
        #expect(conversation.hear("the former").intent == first)
    }

    @Test func `a torn question can be left unanswered`() {
        #expect(Conversation.small(Ears.tornStatement, opening).reply?.rule == "train-open")
    }

    // MARK: Undo and retry

    @Test func `there is nothing to take back before the first turn`() {
        var conversation = Conversation.small()
        #expect(conversation.undo() == nil)
        #expect(conversation.retry() == nil)
    }

    @Test func `undo tells what was taken back and what stands now`() throws {
        var conversation = Conversation.small(opening, "the facts")
        let undone = conversation.undo()
        let change = try #require(undone)
        #expect(change.statement == "the facts")
        #expect(change.before.rule == "knows")
        #expect(change.now?.rule == "train-open")
        let last = conversation.undo()
        #expect(last != nil && last?.now == nil)
        #expect(conversation.reply == nil && conversation.ruling == nil)
        #expect(conversation.undo() == nil)
    }

    @Test(arguments: [
        "the facts", "it can't leave", "what would that cost?", "the weather is lovely today",
        "answers should come from our handbook", Ears.tornStatement, "",
    ])
    func `undo restores everything`(_ turn: String) {
        var conversation = Conversation.small(opening)
        var undone = conversation
        _ = undone.hear(turn)
        _ = undone.undo()
        #expect(undone.settled == conversation.settled)
        #expect(undone.ruling == conversation.ruling)
        // Used lines and open questions are seen in what comes next.
        for next in [opening, "the second one", opening, "the weather is lovely today", turn] {
            #expect(Told(undone.hear(next)) == Told(conversation.hear(next)))
        }
    }

    @Test func `undo gives back what a taken answer contradicted`() {
        var conversation = Conversation.small(opening, "it can't leave", "oh, it may leave")
        _ = conversation.undo()
        #expect(conversation.settled == ["place": "stays"])
    }

    @Test func `retry answers the same with another line`() throws {
        var conversation = Conversation.small(opening, "the facts")
        let retried = conversation.retry()
        let change = try #require(retried)
        #expect(change.statement == "the facts")
        let now = try #require(change.now)
        #expect(now.rule == change.before.rule && now.settled == change.before.settled)
        #expect(now.doSay != change.before.doSay)
        #expect(conversation.settled == ["purpose": "know"])
        #expect(conversation.reply?.doSay == now.doSay)
    }

    @Test func `retry adds no turn`() {
        var conversation = Conversation.small(opening, "the facts")
        _ = conversation.retry()
        _ = conversation.retry()
        #expect(conversation.undo()?.now?.rule == "train-open")
        let last = conversation.undo()
        #expect(last != nil && last?.now == nil)
    }

    @Test func `undo after a retry forgets the lines of both`() {
        var conversation = Conversation.small()
        _ = conversation.hear(opening)
        _ = conversation.retry()
        _ = conversation.undo()
        #expect(Told(conversation.hear(opening)) == Told(Conversation.single(opening, .small, .small)))
    }

    // MARK: Lines

    @Test func `no line is said twice in a row`() {
        var conversation = Conversation.small()
        let turns = [
            "answers should come from our handbook", "it must look up procedures in our documents", opening,
            "the facts",
        ]
        let said = (0..<40).flatMap { conversation.hear(turns[($0 * 7 + $0 / 5) % 4]).doSay.map(\.id) }
        #expect(zip(said, said.dropFirst()).allSatisfy { $0 != $1 }, "\(said)")
    }

    @Test func `a limit comes once while its regime stays`() {
        var conversation = Conversation.small("answers should come from our handbook")
        #expect(conversation.reply?.limit != nil)
        #expect(conversation.hear("it can't leave").limit == nil)
        #expect(conversation.hear("we want to host the model ourselves").limit?.id == "deployment-limit-1")
        #expect(conversation.hear("answers should come from our handbook").limit?.id == "retrieval-limit-2")
    }

    @Test func `analogies come in turn`() {
        var conversation = Conversation.small("answers should come from our handbook")
        let told = (0..<3).map { _ in conversation.nextAnalogy()?.id }
        #expect(told == ["retrieval-analogy-1", "retrieval-analogy-2", "retrieval-analogy-1"])
        var empty = Conversation.small()
        #expect(empty.nextAnalogy() == nil)
    }

    // MARK: Without memory, without chance

    @Test func `a single statement has no memory`() {
        var conversation = Conversation.small(opening, "it can't leave")
        let single = Conversation.single(opening, .small, .small)
        #expect(single.facts == [:])
        #expect(single.rule == "train-open")
        #expect(Told(single) == Told(Conversation.single(opening, .small, .small)))
        #expect(conversation.hear(opening).rule == "train-inside")
    }

    @Test func `the same turns get the same replies`() {
        let turns = [
            opening, "it can't leave", "what would that cost?", "both", Ears.tornStatement, "the latter",
            "the weather is lovely today", "", "answers should come from our handbook", "no", "\0", "how much", opening,
        ]
        var one = Conversation.small()
        var other = Conversation.small()
        for turn in turns { #expect(Told(one.hear(turn)) == Told(other.hear(turn))) }
    }

    // MARK: Odd input

    @Test(arguments: [
        "", "\0", " \n\r\n", "?", "мы хотим обучить модель", "我们想训练它", "🙂🙂🙂", "’’’", "\u{301}\u{301}",
        "﷽ \u{202E}desrever", "-1e999", "%s %n {{x}}", "the second second the first first",
    ])
    func `odd turns get a reply, and the table stays`(_ turn: String) {
        var conversation = Conversation.small(opening)
        #expect(conversation.hear(turn).statement == turn)
        #expect(conversation.ruling?.intent == "train")
        #expect(Conversation.small(turn).reply?.statement == turn)
    }

    @Test func `a table with gaps still gets a reply`() {
        let outsideOnly = Knowledge.small([.small("outside", Intent.outside, "-", "-", "-", nil)])
        #expect(Conversation.small(opening, knowledge: outsideOnly).reply?.rule == "outside")
        let nothing = Knowledge.small([])
        let conversation = Conversation.small(opening, "the facts", knowledge: nothing)
        #expect(conversation.reply?.rule == "")
        #expect(conversation.ruling == nil)
    }

    @Test func `an answer that meets a gap is a statement of its own`() {
        let knowledge = Knowledge.small([
            .small("open", "train", "?", "-", "-", "prompting", questions: ["know-or-form"]),
            .small(
                "outside", "\(Intent.outside)|documents|hosting|learns|gets-smarter|training-cost", "-", "-", "-", nil),
        ])
        let conversation = Conversation.small(opening, "the second one", knowledge: knowledge)
        #expect(conversation.settled == [:])
        #expect(conversation.reply?.rule == "outside")
    }
}

/// Everything in a reply that can be compared.
private struct Told: Equatable {
    let words: [String?]
    let lists: [[String]]
    let settled: [String: String]
    let facts: [String: String]
    let confidence: Double

    init(_ reply: Reply) {
        words = [
            reply.statement, reply.intent, reply.heard, reply.regime, reply.also, reply.rule, reply.why,
            reply.analogy?.id, reply.limit?.id, reply.second, reply.followUp,
        ]
        lists = [
            reply.questions.map(\.id), reply.doSay.map(\.id), reply.dontSay.map(\.id), reply.claims.map(\.id),
            reply.alternatives.map(\.intent), reply.evidence.map(\.text),
        ]
        settled = reply.settled
        facts = reply.facts
        confidence = reply.confidence
    }
}
