import Foundation
import Testing

/// The tools of `dosay mcp`: what they take, what they give, and that it is what the commands give.
@Suite struct MCPToolTests {
    let home: MCPSandbox
    static let opening = "we need to train it on our data"
    static let listing = #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}"#
    static let tools = ["ask", "classify", "judge", "replay"]

    init() throws { home = try MCPSandbox() }

    private func tools(_ revision: String = "2025-06-18") throws -> [JSONObject] {
        try home.answer(Self.listing, revision: revision).object("result")?.list("tools") ?? []
    }

    // MARK: The list

    @Test func `every tool says what it is for, what it takes and what it gives`() throws {
        let tools = try tools()
        #expect(tools.compactMap { $0.text("name") } == Self.tools)
        for tool in tools {
            #expect(
                tool.keys == ["annotations", "description", "inputSchema", "name", "outputSchema", "title"])
            #expect(tool.text("description")?.hasPrefix("Call this ") == true)
            #expect(tool.object("inputSchema")?.text("type") == "object")
            #expect(tool.object("outputSchema")?.text("type") == "object")
            let annotations = try #require(tool.object("annotations"))
            #expect(annotations.flag("readOnlyHint") == true && annotations.flag("idempotentHint") == true)
            #expect(annotations.flag("openWorldHint") == false)
        }
    }

    @Test func `older revisions get no more than they know`() throws {
        for tool in try tools("2025-03-26") {
            #expect(tool.keys == ["annotations", "description", "inputSchema", "name"])
        }
        for tool in try tools("2024-11-05") { #expect(tool.keys == ["description", "inputSchema", "name"]) }
        let result = try home.result("ask", #"{"statement": "\#(Self.opening)"}"#, revision: "2025-03-26")
        #expect(result.keys == ["content", "isError"])
        #expect(JSONObject(result.content)?.text("intent") == "train-on-our-data")
    }

    @Test func `there is one page`() throws {
        let answer = try home.answer(
            #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"2"}}"#)
        #expect(answer.errorCode == -32_602 && answer.errorMessage.contains("cursor"))
    }

    // MARK: The same as the commands

    @Test(arguments: [
        opening, "How long would that take?", "  what does lunch cost?  ", "it can't leave our network",
    ])
    func `ask says what the command says`(_ statement: String) throws {
        let result = try home.result("ask", #"{"statement": \#(MCPSandbox.quoted(statement))}"#)
        #expect(result.flag("isError") == false)
        #expect(try result.content == home.sandbox.run("ask", "--json", statement).lines[0])
        try conforms(result, "ask")
    }

    @Test func `classify names what the command names, in order`() throws {
        let statements = [Self.opening, "hello", "", "we want it to stay current", "two\nlines, \"quoted\" – and é"]
        let list = try statements.map(MCPSandbox.quoted).joined(separator: ", ")
        let result = try home.result("classify", #"{"statements": [\#(list)]}"#)
        let lines = try statements.map { #"{"text": \#(try MCPSandbox.quoted($0))}"# + "\n" }.joined()
        let named = try home.sandbox.run("classify", given: .text(lines)).objects
        let results = JSONObject(result.content)?.list("results") ?? []
        #expect(results.count == statements.count && named.count == statements.count)
        for (mine, theirs) in zip(results, named) {
            for key in ["text", "intent", "regime"] { #expect(mine.text(key) == theirs.text(key)) }
            #expect(mine.number("confidence") == theirs.number("confidence"))
        }
        try conforms(result, "classify")
    }

    @Test func `judge says what the command says`() throws {
        let pair =
            #"{"objection": "Can you train it on our records?", "reply": "Sure, we'll train it on your records."}"#
        let result = try home.result("judge", pair)
        #expect(try result.content == home.sandbox.run("judge", given: .text(pair + "\n")).lines[0])
        #expect(result.object("structuredContent")?.text("verdict") == "bad")
        try conforms(result, "judge")
    }

    @Test func `replay says what the command says`() throws {
        let result = try home.result("replay", #"{"transcript": \#(MCPSandbox.quoted(Calls.taken))}"#)
        let report = try home.home.replay("--format", "json", given: .text(Calls.taken)).lines[0]
        #expect(result.content == report.replacingOccurrences(of: #""standard input""#, with: #""transcript""#))
        try conforms(result, "replay")
    }

    @Test func `replay takes turns one by one, and who is on which side`() throws {
        let turns =
            #"[{"speaker": "Bo", "text": "We need to train it on our data."}, "#
            + #"{"speaker": "Ann", "text": "Sure, we can train it on your data."}]"#
        let sides = [#""rep": ["Ann"]"#, #""rep": "ann""#, #""roles": {"Ann": "rep", "Bo": "buyer"}"#]
        for side in sides {
            let result = try home.result("replay", #"{"turns": \#(turns), \#(side)}"#)
            let call = try #require(result.object("structuredContent")?.list("calls").first)
            #expect(call.list("turns").map { $0.text("role") } == ["buyer", "rep"])
            #expect(call.kinds.contains("dont-say"))
            try conforms(result, "replay")
        }
        let nobody = try home.result("replay", #"{"turns": \#(turns)}"#)
        let unknown = nobody.object("structuredContent")?.list("calls").first
        #expect(unknown?.list("turns").map { $0.text("role") } == ["unknown", "unknown"])
        #expect(unknown?.kinds == [])
        let own =
            #"[{"role": "buyer", "speaker": null, "text": "We need to train it."}, {"role": "rep", "text": "Sure."}]"#
        let roles = try home.result("replay", #"{"turns": \#(own)}"#).object("structuredContent")?.list("calls").first
        #expect(roles?.list("turns").map { $0.text("role") } == ["buyer", "rep"])
    }

    @Test func `replay takes a stream of calls`() throws {
        let stream = Calls.line(1) + "\n" + Calls.line(2, Calls.standing)
        let result = try home.result("replay", #"{"transcript": \#(MCPSandbox.quoted(stream))}"#)
        let calls = result.object("structuredContent")?.list("calls") ?? []
        #expect(calls.map { $0.text("file") } == ["1", "2"])
        try conforms(result, "replay")
        let broken = try home.result("replay", #"{"transcript": \#(MCPSandbox.quoted(stream + "{\n[\n"))}"#)
        #expect(broken.flag("isError") == true)
        #expect(broken.content.contains("transcript:4") && broken.content.contains("transcript:5"))
    }

    @Test func `nothing is kept`() throws {
        _ = try home.result("ask", #"{"statement": "\#(Self.opening)"}"#)
        #expect(home.sandbox.sessions.isEmpty)
    }

    /// Whether a result is what the tool's own schema promises, with its text the same.
    private func conforms(_ result: JSONObject, _ tool: String) throws {
        let content = try #require(result.object("structuredContent"))
        let schema = try #require(tools().first { $0.text("name") == tool }?.object("outputSchema"))
        let faults = SchemaCheck.faults(result["structuredContent"], schema)
        #expect(faults.isEmpty, "\(faults)")
        #expect(content.keys == schema["required"].flatMap { $0 as? [String] }?.sorted())
        let text = try JSONSerialization.jsonObject(with: Data(result.content.utf8)) as? NSDictionary
        #expect(text == result["structuredContent"] as? NSDictionary)
    }
}
