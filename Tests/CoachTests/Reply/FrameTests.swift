import Testing

@testable import Coach

@Suite struct FrameTests {
    private typealias Part = Frame.Part

    private func lines(
        _ parts: [Frame.Part], _ reply: Reply, lines: Int = 20, opener: String? = nil
    ) -> [Frame.Line] {
        Frame(parts: parts, lines: lines, opener: opener).lines(reply, .small)
    }

    private func texts(_ part: Frame.Part, _ turns: String...) throws -> [String] {
        var conversation = Conversation.small()
        for turn in turns { _ = conversation.hear(turn) }
        return lines([part], try #require(conversation.reply)).map(\.text)
    }

    private func reply(_ turn: String) -> Reply { Conversation.single(turn, .small, .small) }

    @Test func `the parts come in the frame's order`() {
        let reply = reply("answers should come from our handbook")
        let parts: [Part] = [.more, .say, .heard, .not]
        #expect(lines(parts, reply).map(\.part) == parts)
        #expect(lines(parts.reversed(), reply).map(\.part) == parts.reversed())
        #expect(lines([], reply).isEmpty)
    }

    @Test func `a part with nothing to say is left out`() {
        let reply = reply("we need to train it on our data")
        #expect(reply.limit == nil && reply.claims.isEmpty && reply.second == nil)
        #expect(lines([.limit, .claims, .also, .say], reply).map(\.part) == [.say])
    }

    @Test func `a part with two lines gives two`() {
        #expect(lines([.ask], reply("we need to train it on our data")).map(\.part) == [.ask, .ask])
    }

    @Test(arguments: [(-1, 0), (0, 0), (1, 1), (2, 2), (3, 3), (100, 4)])
    func `no more lines are shown than the frame allows`(_ allowed: Int, _ shown: Int) {
        let reply = reply("we need to train it on our data")
        let all = lines([.heard, .ask, .say], reply)
        #expect(lines([.heard, .ask, .say], reply, lines: allowed) == Array(all.prefix(shown)))
    }

    @Test func `an opener stands before everything, and isn't counted`() {
        let reply = reply("we need to train it on our data")
        let framed = lines([.heard, .say], reply, lines: 1, opener: "Take a breath.")
        #expect(framed.map(\.part) == [nil, .heard])
        #expect(framed.first?.text == "Take a breath.")
        #expect(lines([.heard], reply, lines: 0, opener: "Take a breath.").map(\.text) == ["Take a breath."])
    }

    @Test func `what is heard names the regime and its clock`() throws {
        #expect(
            try texts(.heard, "answers should come from our handbook")
                == ["answers from their documents → retrieval · clock of retrieval"])
        #expect(
            try texts(.heard, "we need to train it on our data")
                == ["training it on their data → fine-tuning, for now · clock of fine-tuning"])
        #expect(
            try texts(.heard, "we need to train it on our data", "it can't leave", "the facts")
                == ["knowledge → retrieval and deployment · clock of retrieval"])
        #expect(try texts(.heard, "the weather is lovely today") == ["nothing about the model"])
        #expect(
            try texts(.heard, "we need to train it on our data", "what would that cost?")
                == ["what it costs → fine-tuning · clock of fine-tuning"])
    }

    @Test func `lines to say and not to say are quoted`() throws {
        let turn = "we need to train it on our data"
        #expect(try texts(.say, turn) == ["“text of two-things”"])
        #expect(try texts(.not, turn) == ["“text of promise” · why not promise"])
        #expect(try texts(.why, turn) == ["why of two-things"])
        #expect(try texts(.limit, "answers should come from our handbook") == ["“limit-1 of retrieval”"])
    }

    @Test func `only claims to be confirmed are shown`() throws {
        let claims = try texts(.claims, "answers should come from our handbook")
        #expect(claims.count == 1)
        #expect(claims.first?.hasSuffix("before citing: text of survey (source of survey, as of 2025-06)") == true)
    }

    @Test func `a second intent is named with its regime`() throws {
        let reply = reply("we need to train it on our data, and what is the price of a training run")
        let second = try #require(reply.second)
        let heard = try #require(Knowledge.small.intent(second)?.heard)
        #expect(lines([.also], reply).map(\.text) == ["\(heard) → fine-tuning; take it up next"])
    }

    @Test func `an analogy says where it holds and where it breaks`() throws {
        #expect(
            try texts(.analogy, "answers should come from our handbook")
                == ["analogy-1 of retrieval. It holds: to here. It breaks: there."])
    }

    @Test func `what is more depends on whether there is a regime`() throws {
        #expect(try texts(.more, "answers should come from our handbook") == ["/why · /card retrieval"])
        #expect(try texts(.more, "the weather is lovely today") == ["/compare · /help"])
    }
}
