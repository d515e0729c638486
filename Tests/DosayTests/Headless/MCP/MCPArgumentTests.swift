import Foundation
import Testing

/// Calls of tools that can't be done, and what is said of them.
@Suite struct MCPArgumentTests {
    let home: MCPSandbox

    init() throws { home = try MCPSandbox() }

    @Test(arguments: [
        ("ask", "{}", "`statement`: expected a text, what the buyer said; it is missing"),
        ("ask", "null", "it is missing"), ("ask", "[]", "`arguments`: expected an object, not a list"),
        ("ask", #"{"statement": 5}"#, "not a number"), ("ask", #"{"statement": null}"#, "it is missing"),
        ("ask", #"{"statement": " \n"}"#, "blank"), ("ask", #"{"statment": "x"}"#, "did you mean statement?"),
        ("classify", "{}", "expected a list of 1 to 1000 texts, it is missing"),
        ("classify", #"{"statements": "x"}"#, "not a text"), ("classify", #"{"statements": []}"#, "not of 0"),
        (
            "classify", #"{"statements": ["a", {}]}"#,
            "`statements[1]`: expected a text, what a buyer said, not an object"
        ),
        ("judge", #"{"objection": "train it"}"#, "`reply`"), ("judge", #"{"reply": "Sure."}"#, "`objection`"),
        ("replay", "{}", "there is neither"),
        ("replay", #"{"transcript": "A: b", "turns": [{"speaker": "A", "text": "b"}]}"#, "not both"),
        ("replay", #"{"transcript": ["A: b"]}"#, "`transcript`: expected a text, the text of a recording, not a list"),
        ("replay", #"{"turns": []}"#, "not an empty one"), ("replay", #"{"turns": {}}"#, "not an object"),
        ("replay", #"{"turns": [{"speaker": "A", "text": "b"}, 5]}"#, "`turns[1]`: expected an object such as"),
        ("replay", #"{"turns": [{"speaker": "A"}]}"#, "`turns[0]`: expected a `text`"),
        ("replay", #"{"turns": [{"text": "b"}]}"#, "expected a `speaker` or a `role`"),
        ("replay", #"{"turns": [{"speaker": 5, "text": "b"}]}"#, "expected a text as `speaker`"),
        ("replay", #"{"turns": [{"role": "repp", "text": "b"}]}"#, "did you mean rep?"),
        ("replay", #"{"transcript": "A: b", "from": "teems"}"#, "did you mean teams?"),
        ("replay", #"{"transcript": "A: b", "roles": {"Ann": "sailor"}}"#, "`roles.Ann`: there is no role sailor"),
        ("replay", #"{"transcript": "A: b", "roles": {"Ann": 5}}"#, "`roles.Ann`: expected a role"),
        ("replay", #"{"transcript": "A: b", "roles": ["Ann"]}"#, "not a list"),
        ("replay", #"{"transcript": "A: b", "rep": [5]}"#, "one of them is no text"),
        ("replay", #"{"transcript": "A: b", "rep": {}}"#, "expected a list of names, not an object"),
    ])
    func `an argument that can't be is named, and what was expected`(
        _ tool: String, _ arguments: String, _ problem: String
    ) throws {
        let answer = try home.answer(MCPSandbox.call(tool, arguments))
        #expect(answer.errorCode == -32_602)
        #expect(answer.errorMessage.contains(problem), "\(answer.errorMessage)")
    }

    @Test func `everything that is wrong is said at once`() throws {
        let answer = try home.answer(
            MCPSandbox.call("replay", #"{"form": 1, "rep": 5, "roles": {"A": "x", "B": "y"}, "turns": 5}"#))
        #expect(answer.errorMessage.split(separator: "\n").count == 5)
    }

    @Test func `of very many faults the first are said, and the others counted`() throws {
        let roles = (0..<50_000).map { "\"\($0)\": 5" }.joined(separator: ", ")
        let message = try home.answer(MCPSandbox.call("replay", #"{"transcript": "Ann: b", "roles": {\#(roles)}}"#))
            .errorMessage
        #expect(message.hasPrefix("`roles.0`: expected a role"))
        #expect(message.hasSuffix("\nand 49980 more faults"))
    }

    @Test func `an unknown tool is named, with the one that was probably meant`() throws {
        let answer = try home.answer(MCPSandbox.call("replya", "{}"))
        #expect(answer.errorCode == -32_602)
        #expect(answer.errorMessage == "there is no tool replya; did you mean replay?")
        let nameless = try home.answer(#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}"#)
        #expect(nameless.errorCode == -32_602 && nameless.errorMessage.contains("`name`"))
    }

    // MARK: Limits

    @Test func `a statement has at most 1 MB, a list at most 1,000 statements`() throws {
        let long = String(repeating: "train it ", count: 120_000)
        for (tool, arguments) in [
            ("ask", #"{"statement": "\#(long)"}"#), ("classify", #"{"statements": ["a", "\#(long)"]}"#),
            ("judge", #"{"objection": "a", "reply": "\#(long)"}"#),
        ] {
            let answer = try home.answer(MCPSandbox.call(tool, arguments))
            #expect(answer.errorCode == -32_602 && answer.errorMessage.contains("more than the 1 MB"))
        }
        let many = { (count: Int) in Array(repeating: #""x""#, count: count).joined(separator: ",") }
        let most = try home.result("classify", #"{"statements": [\#(many(1_000))]}"#)
        #expect(most.object("structuredContent")?.list("results").count == 1_000)
        let answer = try home.answer(MCPSandbox.call("classify", #"{"statements": [\#(many(1_001))]}"#))
        #expect(answer.errorCode == -32_602 && answer.errorMessage.contains("not of 1001"))
    }

    @Test func `a call has at most 100 reps`() throws {
        let names = (0...100).map { "\"\($0)\"" }.joined(separator: ",")
        let answer = try home.answer(MCPSandbox.call("replay", #"{"transcript": "Ann: b", "rep": [\#(names)]}"#))
        #expect(answer.errorCode == -32_602 && answer.errorMessage == "`rep`: expected at most 100 names, not 101")
    }

    @Test func `a call has at most 20,000 turns`() throws {
        let turns = String(repeating: #"Ann: b\nBo: c\n"#, count: 10_001)
        let result = try home.result("replay", #"{"transcript": "\#(turns)"}"#)
        #expect(result.flag("isError") == true && result.content.contains("20002 turns"))
    }

    // MARK: What the arguments hold

    @Test(arguments: [
        ("", "blank"), ("no names at all", "names no speakers"), (#"{"a": "#, "expected"),
        ("rep:A: Sure.\n= intent stay-curent\n", "did you mean stay-current?"),
    ])
    func `a transcript that can't be read is a result that says why`(_ transcript: String, _ reason: String) throws {
        let result = try home.result("replay", #"{"transcript": \#(MCPSandbox.quoted(transcript))}"#)
        #expect(result.flag("isError") == true)
        #expect(result.content.contains(transcript.isEmpty ? "empty" : reason), "\(result.content)")
        #expect(result["structuredContent"] == nil)
    }

    @Test func `a rep whom nobody is called is a result that says so`() throws {
        let result = try home.result("replay", #"{"transcript": "Tess: hi\nBo: hi", "rep": ["Tes"]}"#)
        #expect(result.flag("isError") == true)
        #expect(result.content == "rep: nobody is called Tes; did you mean Tess?")
    }

    @Test func `the name of a file is read as the words it is`() throws {
        let file = try home.home.write(Calls.standing, to: "call.txt")
        let result = try home.result("replay", #"{"transcript": \#(MCPSandbox.quoted(file))}"#)
        #expect(result.flag("isError") == true && result.content.contains("names no speakers"))
        let ask = try home.result("ask", #"{"statement": \#(MCPSandbox.quoted(file))}"#)
        #expect(ask.object("structuredContent")?.text("statement") == file)
    }
}
