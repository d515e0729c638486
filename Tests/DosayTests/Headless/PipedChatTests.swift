import Testing

/// The chat without a terminal: a statement a line in, a plain reply out.
@Suite struct PipedChatTests {
    let sandbox: Sandbox
    static let opening = "we need to train it on our data"

    init() throws { sandbox = try Sandbox() }

    /// The rulings of a chat, turn by turn.
    private func rulings(_ turns: String...) throws -> [JSONObject] {
        let run = try sandbox.chat(turns: turns, ["--json"])
        #expect(run.code == 0)
        return run.objects
    }

    /// The replies, each with its lines.
    private func replies(_ run: Run) -> [[String]] {
        run.lines.split(separator: "").map(Array.init)
    }

    @Test func `every line gets a reply, and the last needs no line end`() throws {
        let run = try sandbox.run(given: .text("\(Self.opening)\n\nshould we fine-tune our own model?"))
        #expect(run.code == 0)
        #expect(run.err.isEmpty)
        #expect(replies(run).count == 2)
        #expect(replies(run).allSatisfy { $0.first?.hasPrefix("  heard ") == true })
    }

    @Test func `there is no prompt and no escape code`() throws {
        let run = try sandbox.chat(
            turns: [
                Self.opening, "/help", "/why", "/card retrieval", "/compare", "/clear", "/sources", "/define token",
            ])
        #expect(run.code == 0)
        #expect(!(run.output + run.errors).contains(0x1b))
        #expect(!run.out.contains("buyer ▸"))
    }

    @Test func `a line with a carriage return is a line`() throws {
        let run = try sandbox.run("--json", given: .text("\(Self.opening)\r\nthe second one\r\n"))
        #expect(run.objects.map { $0.text("statement") } == [Self.opening, "the second one"])
    }

    // MARK: Answers

    @Test(arguments: [
        (["the second one"], "form", "prompting"), (["both"], "both", "retrieval"),
        (["every quarter"], "changes", "retrieval"),
        (["four thousand, all labelled"], "method-volume", "fine-tuning"),
    ])
    func `an answer that means nothing alone moves the ruling`(answers: [String], rule: String, regime: String) throws {
        let turns = try sandbox.chat(turns: [Self.opening] + answers, ["--json"]).objects
        let (first, last) = (try #require(turns.first), try #require(turns.last))
        #expect(first.text("rule") == "train-open")
        #expect(last.text("intent") == "train-on-our-data")
        #expect(last.text("rule") == rule)
        #expect(last.text("regime") == regime)
    }

    @Test func `leave to leave settles the place`() throws {
        let turns = [Self.opening, "no, it may leave", "/facts"]
        let run = try sandbox.chat(turns: turns)
        #expect(run.out.contains("(leaves)"))
        #expect(try rulings(Self.opening, "no, it may leave").last?.text("intent") == "train-on-our-data")
    }

    @Test(arguments: ["the second one", "both", "every quarter", "no, it may leave", "four thousand, all labelled"])
    func `the same words alone settle nothing`(answer: String) throws {
        let alone = try #require(sandbox.run("ask", "--json", answer).objects.first)
        #expect(alone.text("intent") != "train-on-our-data")
        let first = try #require(rulings(answer).first)
        #expect(first.text("intent") == alone.text("intent"))
        #expect(first.text("rule") == alone.text("rule"))
    }

    @Test func `a chat of answers settles one question after another`() throws {
        let turns = try rulings(
            Self.opening, "it should know our policies", "they change every quarter", "it can't leave our network")
        #expect(turns.map { $0.text("regime") } == ["fine-tuning", "retrieval", "retrieval", "retrieval"])
        #expect(turns.last?.text("also") == "deployment")
    }

    @Test func `a follow-up is answered from the card`() throws {
        let turns = try rulings(Self.opening, "it should know our policies", "what would that cost?")
        #expect(turns.last?.text("followup") == "cost")
        #expect(turns.last?.text("regime") == "retrieval")
    }

    @Test func `no line is said twice in a row`() throws {
        let said = try rulings(Self.opening, Self.opening, Self.opening).map { $0.list("do_say").first?.text("id") }
        #expect(Set(said).count == 3)
    }

    // MARK: Commands

    @Test func `a misspelt command is named and not heard`() throws {
        let run = try sandbox.chat(turns: ["/hlep"])
        #expect(run.code == 0)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("did you mean /help?"))
        #expect(sandbox.sessions.isEmpty)
    }

    @Test(arguments: ["/zzzzzzzz", "/", "/ help"]) func `a command like no other points to help`(line: String) throws {
        let run = try sandbox.chat(turns: [line])
        #expect(run.output.isEmpty || line == "/ help")
        #expect(run.err.contains("/help") || line == "/ help")
        #expect(sandbox.sessions.isEmpty)
    }

    @Test func `the editor is refused`() throws {
        let run = try sandbox.chat(turns: ["/edit train it"], with: ["EDITOR": "touch \(sandbox.home.path)/edited"])
        #expect(run.output.isEmpty)
        #expect(run.err.contains("/edit needs a terminal"))
        #expect(sandbox.sessions.isEmpty)
    }

    @Test func `help names every command, each of which answers`() throws {
        let help = try sandbox.chat(turns: ["/help"])
        let names = help.lines.compactMap { $0.split(separator: " ").first }.filter { $0.hasPrefix("/") }.map(
            String.init)
        #expect(names.count >= 15)
        for name in names where name != "/quit" {
            let run = try sandbox.chat(turns: [Self.opening, name])
            #expect(run.code == 0, "\(name)")
            #expect(!run.err.contains("there is no \(name)"), "\(name)")
            #expect(run.err.count + run.out.count > 0, "\(name)")
        }
    }

    @Test func `quitting leaves the rest unread`() throws {
        let run = try sandbox.chat(turns: [Self.opening, "/quit", Self.opening])
        #expect(run.code == 0)
        #expect(replies(run).count == 1)
    }

    @Test func `taking a turn back says what changed`() throws {
        let run = try sandbox.chat(turns: [Self.opening, "the second one", "/undo", "/undo", "/undo"])
        let notes = Run.lines(run.err)
        try #require(notes.count == 3)
        #expect(notes[0].contains("the second one") && notes[0].contains("fine-tuning again, instead of prompting"))
        #expect(notes[0].contains("purpose is form"))
        #expect(notes[1].contains(Self.opening))
        #expect(notes[2].contains("nothing to take back"))
    }

    @Test func `what was taken back no longer counts`() throws {
        let turns = try rulings(Self.opening, "the second one", "/undo", "the first one")
        #expect(turns.map { $0.text("rule") } == ["train-open", "form", "knows"])
    }

    @Test func `answering again gives another line, and says so`() throws {
        let run = try sandbox.chat(turns: ["/retry", Self.opening, "/retry"], ["--json"])
        let said = run.objects.map { $0.list("do_say").first?.text("id") }
        #expect(said.count == 2 && said[0] != said[1])
        #expect(run.objects.map { $0.text("rule") } == ["train-open", "train-open"])
        #expect(Run.lines(run.err).first?.contains("nothing to answer again") == true)
        #expect(Run.lines(run.err).last?.contains("another line to say") == true)
    }

    // MARK: JSON

    @Test func `as JSON there is one object a turn, and everything else stands on standard error`() throws {
        let run = try sandbox.chat(
            turns: [Self.opening, "/why", "/help", "the second one", "/card retrieval", "/hlep", "/undo", "/facts"],
            ["--json"])
        #expect(run.code == 0)
        #expect(run.lines.count == 2)
        #expect(run.objects.count == 2)
        #expect(!(run.output + run.errors).contains(0x1b))
        for words in ["closest", "/undo", "did you mean /help?", "took back"] { #expect(run.err.contains(words)) }
    }

    @Test func `a turn's object is the object of ask`() throws {
        let turn = try sandbox.chat(turns: [Self.opening], ["--json"])
        #expect(try turn.output == sandbox.run("ask", "--json", Self.opening).output)
    }

    @Test func `a line of more than a megabyte is left out, and the rest is answered`() throws {
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 3 << 20)
        let run = try sandbox.run("--json", given: .bytes(long + Array("\n\(Self.opening)\n".utf8)))
        #expect(run.code == 3)
        #expect(run.err.contains("line 1") && run.err.contains("1 MB"))
        #expect(run.objects.map { $0.text("statement") } == [Self.opening])
    }

    @Test func `a reply comes before the next line is read`() throws {
        let chat = try sandbox.start(["--json"])
        try chat.send(Self.opening)
        try chat.wait(for: "the first reply") { chat.out.hasSuffix("\n") }
        try chat.send("the second one")
        try chat.wait(for: "the second reply") { Run.lines(chat.out).count == 2 }
        #expect(try chat.finish().code == 0)
    }

    @Test func `the chat may be named`() throws {
        let named = try sandbox.start(["chat", "--json"], given: .turns(Self.opening)).end()
        #expect(try named.output == sandbox.chat(turns: [Self.opening], ["--json"]).output)
    }
}
