import Foundation
import Testing

/// `dosay mcp` as a partner in a conversation: who says what, and in which order.
@Suite struct MCPSessionTests {
    let home: MCPSandbox

    init() throws { home = try MCPSandbox() }

    // MARK: Introductions

    @Test(arguments: [
        ("2025-11-25", "2025-11-25"), ("2025-06-18", "2025-06-18"), ("2025-03-26", "2025-03-26"),
        ("2024-11-05", "2024-11-05"), ("2099-01-01", "2025-11-25"), ("", "2025-11-25"),
        // Nobody introduces themselves in this one.
        ("2026-07-28", "2025-11-25"),
    ])
    func `the client's revision is spoken where it is known, else the latest`(_ asked: String, _ spoken: String) throws
    {
        let run = try home.raw(MCPSandbox.hello(asked))
        #expect(run.code == 0 && run.errors.isEmpty)
        #expect(run.lines.count == 1)
        let result = try #require(run.object(0).object("result"))
        #expect(result.keys == ["capabilities", "instructions", "protocolVersion", "serverInfo"])
        #expect(result.text("protocolVersion") == spoken)
        #expect(result.object("serverInfo")?.text("name") == "dosay")
        #expect(result.object("serverInfo")?.text("version")?.isEmpty == false)
        #expect(result.object("capabilities")?.keys == ["tools"])
        #expect(result.text("instructions")?.contains("Use ask") == true)
    }

    @Test func `an introduction without a revision is refused, and may come again`() throws {
        let bare = #"{"jsonrpc":"2.0","id":1,"method":"initialize"}"#
        let run = try home.raw(bare, MCPSandbox.hello(), MCPSandbox.hello())
        #expect(try run.object(0).errorCode == -32_602)
        #expect(try run.object(0).errorMessage.contains("protocolVersion"))
        #expect(run.lines.count == 3 && run.lines[1] == run.lines[2])
        #expect(try run.object(1).object("result") != nil)
    }

    @Test func `before an introduction there is nothing but ping`() throws {
        let run = try home.raw(
            MCPSandbox.ping(1), #"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#,
            MCPSandbox.call("ask", #"{"statement": "train it"}"#, id: 3), "[\(MCPSandbox.ping(4))]",
            #"{"jsonrpc":"2.0","id":5,"method":"server/discover"}"#)
        #expect(run.lines[0] == #"{"jsonrpc": "2.0", "id": 1, "result": {}}"#)
        #expect(run.objects.map(\.errorCode) == [nil, -32_600, -32_600, -32_600, -32_602])
        #expect(try run.object(1).errorMessage.contains("initialize"))
    }

    // MARK: Requests

    @Test func `ids come back exactly as they were written, in the order of the requests`() throws {
        let ids = [
            "7", "0", "-1", "12345678901234567890123", "1.50", "1e3", #""""#, #""a b""#, #""\u0031""#, #""é🙂""#,
            #""7""#, #""\"\\""#,
        ]
        let run = try home.answers(ids.map { #"{"jsonrpc":"2.0","id":\#($0),"method":"ping"}"# })
        #expect(run.code == 0)
        #expect(run.lines == ids.map { #"{"jsonrpc": "2.0", "id": \#($0), "result": {}}"# })
    }

    @Test func `nobody answers notifications and answers`() throws {
        let run = try home.answers([
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,"reason":"late"}}"#,
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":[5]}"#,
            #"{"jsonrpc":"2.0","method":"notifications/progress"}"#, #"{"jsonrpc":"2.0","method":"nonsense"}"#,
            #"{"jsonrpc":"2.0","method":"tools/list"}"#, #"{"jsonrpc":"2.0","id":1,"result":{}}"#,
            #"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}}"#, "", "  \t", MCPSandbox.ping(9),
        ])
        #expect(run.code == 0 && run.errors.isEmpty)
        #expect(run.lines == [#"{"jsonrpc": "2.0", "id": 9, "result": {}}"#])
    }

    @Test func `an unknown method is named, with the one that was probably meant`() throws {
        let meant = try home.answer(#"{"jsonrpc":"2.0","id":1,"method":"tool/list"}"#)
        #expect(meant.errorCode == -32_601)
        #expect(meant.errorMessage == "there is no method tool/list; did you mean tools/list?")
        let unknown = try home.answer(#"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#)
        #expect(unknown.errorCode == -32_601 && unknown.errorMessage.contains("tools/call"))
    }

    @Test(arguments: ["5", #""x""#, "[1]", "true"]) func `params are an object`(_ params: String) throws {
        let answer = try home.answer(#"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":\#(params)}"#)
        #expect(answer.errorCode == -32_602 && answer.errorMessage.contains("`params`"))
    }

    @Test func `params that are null are none`() throws {
        #expect(try home.answer(#"{"jsonrpc":"2.0","id":1,"method":"ping","params":null}"#).object("result") != nil)
    }

    // MARK: What isn't a request

    @Test func `garbage is answered, and what follows too`() throws {
        let garbage = [
            "garbage", "{", #"{"jsonrpc":"2.0","id":1,"method":"ping""#, "{} {}", "\u{0}", "nul", "{'a': 1}",
        ]
        let run = try home.answers(garbage.flatMap { [$0, MCPSandbox.ping(1)] })
        #expect(run.code == 0 && run.errors.isEmpty)
        #expect(run.objects.count == garbage.count * 2)
        for (at, object) in run.objects.enumerated() {
            #expect(at % 2 == 0 ? object.errorCode == -32_700 && object.isNull("id") : object.number("id") == 1)
        }
    }

    @Test func `bytes that are no text are garbage`() throws {
        let bytes =
            Array("{\"jsonrpc\":\"2.0\",\"id\":\"\u{1}".utf8.dropLast()) + [0xFF]
            + Array("\",\"method\":\"ping\"}\n".utf8)
        let run = try home.sandbox.run("mcp", given: .bytes(bytes + Array((MCPSandbox.ping(1) + "\n").utf8)))
        #expect(run.objects.map(\.errorCode) == [-32_700, nil])
    }

    @Test(arguments: [
        "5", #""x""#, "null", "true", "{}", #"{"id":1,"method":"ping"}"#, #"{"jsonrpc":"1.0","id":1,"method":"ping"}"#,
        #"{"jsonrpc":2.0,"id":1,"method":"ping"}"#, #"{"jsonrpc":"2.0","id":1}"#,
        #"{"jsonrpc":"2.0","id":1,"method":1}"#, #"{"jsonrpc":"2.0","id":null,"method":"ping"}"#,
        #"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, #"{"jsonrpc":"2.0","id":[1],"method":"ping"}"#,
        #"{"jsonrpc":"2.0","id":{},"method":"ping"}"#,
    ])
    func `JSON that is no message is refused, with its id where it has one`(_ line: String) throws {
        let answer = try home.answer(line)
        #expect(answer.errorCode == -32_600)
        #expect(line.contains(#""id":1"#) ? answer.number("id") == 1 : answer.isNull("id"))
    }

    // MARK: Lists of messages

    @Test func `a list of messages is answered with a list where the revision has them`() throws {
        let ready = MCPSandbox.ready
        let run = try home.answers(
            [
                "[\(MCPSandbox.ping(1)), \(ready), 5, \(MCPSandbox.ping(2))]", "[\(ready)]", "[]",
                "[\(MCPSandbox.hello())]", "[\((0...100).map(MCPSandbox.ping).joined(separator: ","))]",
            ], revision: "2025-03-26")
        #expect(run.lines.count == 4)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(run.lines[0].utf8)) as? [Any])
        let answers = list.compactMap { JSONObject($0) }
        #expect(answers.map { $0.number("id") } == [1, nil, 2])
        #expect(answers.map(\.errorCode) == [nil, -32_600, nil])
        #expect(try run.object(1).errorCode == -32_600)
        #expect(run.lines[2].hasPrefix("[{") && run.lines[2].contains("-32600"))
        #expect(try run.object(3).errorMessage.contains("101 messages"))
    }

    @Test(arguments: ["2025-06-18", "2024-11-05"]) func `elsewhere there are none`(_ revision: String) throws {
        let answer = try home.answer("[\(MCPSandbox.ping(1))]", revision: revision)
        #expect(answer.errorCode == -32_600 && answer.isNull("id"))
        #expect(answer.errorMessage.contains(revision))
    }

    // MARK: Beginnings and ends

    @Test func `a message of 16 MB is taken, a longer one is not, and what follows is`() throws {
        func padded(_ id: Int, to length: Int) -> String {
            let head = #"{"jsonrpc":"2.0","id":\#(id),"method":"ping","params":{"pad":""#
            return head + String(repeating: "x", count: length - head.utf8.count - 3) + "\"}}"
        }
        let limit = 16 << 20
        let run = try home.raw(padded(1, to: limit), padded(2, to: limit + 1), MCPSandbox.ping(3))
        #expect(run.code == 0)
        #expect(run.objects.map { $0.number("id") } == [1, nil, 3])
        #expect(try run.object(1).errorCode == -32_600 && run.object(1).isNull("id"))
        #expect(try run.object(1).errorMessage.contains("\(limit + 1) bytes"))
    }

    @Test func `the end of the input ends it, the last message answered without a line end too`() throws {
        #expect(try home.sandbox.run("mcp").code == 0)
        let run = try home.sandbox.run("mcp", given: .text(MCPSandbox.ping(1)))
        #expect(run.code == 0 && run.lines.count == 1)
    }

    @Test func `each message is answered before the next one comes`() throws {
        let running = try home.sandbox.start(["mcp"])
        for (line, answer) in [
            (MCPSandbox.ping(1), #""id": 1"#), (MCPSandbox.hello(), #""id": "hello""#),
            (MCPSandbox.ping(2), #""id": 2"#),
        ] {
            try running.send(line)
            try running.wait(for: "an answer") { running.out.contains(answer) && running.out.hasSuffix("\n") }
        }
        #expect(try running.finish().code == 0)
    }

    @Test func `a client that went away is no error`() throws {
        let run = try home.sandbox.run(
            "mcp", given: .text(MCPSandbox.hello() + "\n" + MCPSandbox.ping(1) + "\n"), taken: .nobody)
        #expect(run.code == 0 && run.errors.isEmpty)
    }

    @Test func `a folder of knowledge that isn't there is said at once`() throws {
        let run = try home.sandbox.run("mcp", "--knowledge", "missing", given: .text(MCPSandbox.hello() + "\n"))
        #expect(run.code == 3 && run.output.isEmpty && run.err.contains("missing"))
    }

    @Test func `nothing that steers a terminal comes out`() throws {
        let mal = #"\u001b]0;x\u0007\u202e"# + "\u{9b}2J\u{202e}\u{feff}"
        let run = try home.answers([
            #"{"jsonrpc":"2.0","id":"\#(mal)","method":"\#(mal)"}"#, MCPSandbox.call(mal, "{}"),
            MCPSandbox.call("ask", #"{"\#(mal)": 1}"#), MCPSandbox.call("ask", #"{"statement": "train it \#(mal)"}"#),
            MCPSandbox.call("classify", #"{"statements": ["\#(mal)"]}"#),
            MCPSandbox.call("judge", #"{"objection": "train it\#(mal)", "reply": "Sure \#(mal)"}"#),
            MCPSandbox.call("replay", #"{"turns": [{"speaker": "\#(mal)", "text": "\#(mal) x"}]}"#),
            MCPSandbox.call("replay", #"{"transcript": "rep:\#(mal): Sure\nbuyer:B: hi", "rep": ["\#(mal)!"]}"#),
            MCPSandbox.call("replay", #"{"transcript": "\#(mal)"}"#),
        ])
        #expect(run.objects.count == 9)
        #expect(!run.out.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        #expect(!run.out.unicodeScalars.contains { ["\u{202e}", "\u{feff}"].contains($0) })
    }
}
