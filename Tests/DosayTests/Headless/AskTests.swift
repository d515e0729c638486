import Testing

/// `dosay ask`: one statement in, one reply out.
@Suite struct AskTests {
    let sandbox: Sandbox
    static let statement = "we need to train it on our data"

    init() throws { sandbox = try Sandbox() }

    private func asked(_ statement: String) throws -> JSONObject {
        let run = try sandbox.run("ask", "--json", statement)
        try #require(run.code == 0, "\(run.err)")
        return try #require(JSONObject(run.out))
    }

    @Test func `the object has every promised key, in the promised order`() throws {
        let reply = try asked(Self.statement)
        #expect(
            reply.keys == [
                "statement", "intent", "confidence", "alternatives", "evidence", "regime", "also", "clock", "rule",
                "ask_first", "questions", "do_say", "dont_say", "why", "claims", "analogy", "followup", "prompt",
                "knowledge",
            ])
        #expect(reply.list("questions").first?.keys == ["id", "settles", "text"])
        #expect(reply.list("do_say").first?.keys == ["id", "text"])
        #expect(reply.list("dont_say").first?.keys == ["id", "row", "text", "why"])
        #expect(reply.list("evidence").first?.keys == ["text", "weight"])
        #expect(reply.object("analogy")?.keys == ["analog", "breaks", "holds"])
    }

    @Test func `every key is there when nothing is heard`() throws {
        let reply = try asked("pass the salt please")
        #expect(reply.keys.count == 19)
        #expect(reply.text("intent") == "out-of-scope")
        for key in ["regime", "also", "clock", "analogy", "followup"] { #expect(reply.isNull(key), "\(key)") }
        #expect(reply.list("questions").isEmpty && reply.list("dont_say").isEmpty && reply.list("claims").isEmpty)
    }

    @Test func `training on data is tuning for now, and asks first`() throws {
        let reply = try asked(Self.statement)
        #expect(reply.text("statement") == Self.statement)
        #expect(reply.text("intent") == "train-on-our-data")
        #expect(reply.text("regime") == "fine-tuning")
        #expect(reply.flag("ask_first") == true)
        #expect((1...2).contains(reply.list("questions").count))
        #expect(reply.list("do_say").first?.text("text")?.isEmpty == false)
        #expect(reply.list("dont_say").first?.text("row") == "002.1")
        #expect(reply.text("prompt") == "coach@1")
        #expect(try (0...1).contains(#require(reply.number("confidence"))))
    }

    @Test func `a claim bears its source and its date`() throws {
        let run = try sandbox.run("classify", given: .turns("how long does training take"))
        try #require(run.code == 0)
        let claims = try ["how long does training take", "what does it cost to fine-tune"].flatMap {
            try asked($0).list("claims")
        }
        for claim in claims { #expect(claim.keys == ["as_of", "confirm", "id", "source", "text"]) }
        #expect(!claims.isEmpty)
    }

    @Test func `a follow-up means nothing without something on the table`() throws {
        #expect(try asked("what would that cost?").isNull("followup"))
    }

    @Test func `people get labelled lines without escape codes`() throws {
        let run = try sandbox.run("ask", Self.statement)
        #expect(run.code == 0)
        #expect(run.err.isEmpty)
        #expect(!run.output.contains(0x1b))
        let labels = run.lines.map { $0.split(separator: " ").first.map(String.init) ?? "" }
        #expect(labels.prefix(4) == ["heard", "ask", "say", "not"])
        #expect(run.out.contains("fine-tuning"))
        #expect(run.out.contains("“Sure, we can train it on your data.”"))
    }

    @Test(arguments: [["ask"], ["ask", "-"], ["ask", "--json"], ["ask", "--json", "-"]])
    func `standard input stands in for the argument`(arguments: [String]) throws {
        let piped = try sandbox.start(arguments, given: .turns(Self.statement)).end()
        let given = try sandbox.start(arguments.filter { $0 != "-" } + [Self.statement]).finish()
        #expect(piped.code == 0)
        #expect(piped.output == given.output)
    }

    @Test func `lines of standard input are one statement`() throws {
        let run = try sandbox.run("ask", "--json", given: .text("we need to train it\non our data\n"))
        #expect(run.objects.map { $0.text("statement") } == ["we need to train it\non our data"])
    }

    @Test func `a statement may start with a dash behind two dashes`() throws {
        let run = try sandbox.run("ask", "--json", "--", "--train it on our data")
        #expect(run.objects.first?.text("statement") == "--train it on our data")
    }

    @Test(arguments: ["", "   ", "\n\t\n"])
    func `nothing said is a mistake of usage`(statement: String) throws {
        for run in [try sandbox.run("ask", statement), try sandbox.run("ask", given: .text(statement))] {
            #expect(run.code == 2)
            #expect(run.output.isEmpty)
            #expect(run.err.contains("there is no statement"))
        }
    }

    @Test func `more than a megabyte is refused in clear words`() throws {
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
        let run = try sandbox.run("ask", given: .bytes(long + long))
        #expect(run.code == 3)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("1 MB"))
        let lines = try sandbox.run(
            "ask", given: .text(String(repeating: "train it\n", count: 200_000)))
        #expect(lines.code == 3)
        #expect(lines.err.contains("1 MB"))
    }

    @Test func `a long statement is taken`() throws {
        let run = try sandbox.run(
            "ask", "--json", given: .text(String(repeating: "train it on our data ", count: 10_000)))
        #expect(run.code == 0)
        #expect(run.objects.first?.text("intent") != nil)
    }

    @Test func `a statement needs no quotes`() throws {
        let sandbox = try Sandbox()
        let plain = try sandbox.start(["ask", "we", "need", "to", "train", "it"], given: .nothing).end()
        #expect(plain.code == 0)
        #expect(try plain.out == sandbox.run("ask", "we need to train it").out)
    }

    @Test func `an option nobody knows is a mistake of usage`() throws {
        for arguments in [["ask", "--jsn", "x"], ["ask", "--json=yes", "x"]] {
            let run = try sandbox.start(arguments, given: .nothing).end()
            #expect(run.code == 2)
            #expect(run.output.isEmpty)
            #expect(run.err.contains("Usage: dosay ask"))
        }
        #expect(try sandbox.run("ask", "--jsn", "x").err.contains("Did you mean '--json'?"))
    }

    @Test func `nothing of a statement is kept`() throws {
        _ = try sandbox.run("ask", Self.statement)
        #expect(sandbox.sessions.isEmpty)
    }
}
