import Foundation
import Testing

/// `dosay mcp` with clients of the revision in which nobody introduces themselves.
@Suite struct MCPStatelessTests {
    let home: MCPSandbox

    init() throws { home = try MCPSandbox() }

    private static let version = #""io.modelcontextprotocol/protocolVersion": "2026-07-28""#
    private static let capabilities = #""io.modelcontextprotocol/clientCapabilities": {}"#

    private func request(_ method: String, _ params: String = "", meta: String, id: Int = 1) -> String {
        let params = params.isEmpty ? "" : ", " + params
        return #"{"jsonrpc": "2.0", "id": \#(id), "method": "\#(method)", "params": {"_meta": {\#(meta)}\#(params)}}"#
    }

    private func request(_ method: String, _ params: String = "", id: Int = 1) -> String {
        request(method, params, meta: "\(Self.version), \(Self.capabilities)", id: id)
    }

    @Test func `it says what it is when it is asked`() throws {
        let run = try home.raw(request("server/discover"))
        #expect(run.code == 0 && run.errors.isEmpty)
        let result = try #require(run.object(0).object("result"))
        #expect(result.text("resultType") == "complete")
        #expect(result["supportedVersions"] as? [String] == ["2026-07-28"])
        #expect(result.object("capabilities")?.keys == ["tools"])
        #expect(result.text("instructions")?.contains("Use ask") == true)
        #expect(result.number("ttlMs") == 3_600_000)
        #expect(result.text("cacheScope") == "public")
        let server = result.object("_meta")?.object("io.modelcontextprotocol/serverInfo")
        #expect(server?.text("name") == "dosay")
        #expect(server?.text("version")?.isEmpty == false)
    }

    @Test func `tools are listed and called without a word before`() throws {
        let run = try home.raw(
            request("tools/call", #""name": "ask", "arguments": {"statement": "we need to train it on our data"}"#),
            request("tools/list", id: 2))
        let call = try #require(run.object(0).object("result"))
        #expect(call.text("resultType") == "complete")
        #expect(call.flag("isError") == false)
        #expect(call.object("structuredContent")?.text("intent") == "train-on-our-data")
        #expect(call["ttlMs"] == nil)
        let tools = try #require(run.object(1).object("result"))
        #expect(tools.list("tools").compactMap { $0.text("name") } == ["ask", "classify", "judge", "replay"])
        #expect(tools.text("cacheScope") == "public")
    }

    @Test func `another revision is refused, with those that are spoken`() throws {
        let later = #""io.modelcontextprotocol/protocolVersion": "2031-01-01""#
        let run = try home.raw(request("tools/list", meta: "\(later), \(Self.capabilities)"))
        let error = try #require(run.object(0).object("error"))
        #expect(error.number("code") == -32_022)
        #expect(error.object("data")?["supported"] as? [String] == ["2026-07-28"])
        #expect(error.object("data")?.text("requested") == "2031-01-01")
    }

    @Test(arguments: [
        (version, "clientCapabilities"), (#""io.modelcontextprotocol/protocolVersion": 7, \#(capabilities)"#, "a text"),
        (#"\#(version), "io.modelcontextprotocol/clientCapabilities": []"#, "an object"),
    ])
    func `half an envelope is refused, and says what is missing`(_ meta: String, _ words: String) throws {
        let run = try home.raw(request("tools/list", meta: meta))
        #expect(try run.object(0).errorCode == -32_602)
        #expect(try run.object(0).errorMessage.contains(words))
    }

    @Test func `what went with introductions isn't there, and a typo is told`() throws {
        let run = try home.raw(request("ping"), request("tools/lst", id: 2), request("resources/list", id: 3))
        #expect(run.objects.map(\.errorCode) == [-32_601, -32_601, -32_601])
        #expect(try run.object(1).errorMessage.contains("did you mean tools/list?"))
    }

    @Test func `wrong arguments are told to the model, a wrong tool to the client`() throws {
        let run = try home.raw(
            request("tools/call", #""name": "ask", "arguments": {"statment": "x"}"#),
            request("tools/call", #""name": "aks", "arguments": {}"#, id: 2))
        let call = try #require(run.object(0).object("result"))
        #expect(call.flag("isError") == true)
        #expect(call.list("content").first?.text("text")?.contains("did you mean statement?") == true)
        #expect(try run.object(1).errorCode == -32_602)
    }

    @Test func `each request stands by itself, whoever else introduced themselves`() throws {
        let run = try home.raw(
            request("tools/list"), #"{"jsonrpc": "2.0", "id": 2, "method": "tools/list"}"#, MCPSandbox.hello(),
            request("tools/list", id: 4), #"{"jsonrpc": "2.0", "id": 5, "method": "tools/list"}"#)
        #expect(run.objects.map(\.errorCode) == [nil, -32_600, nil, nil, nil])
        #expect(try run.object(3).object("result")?.text("resultType") == "complete")
        #expect(try run.object(4).object("result")?["resultType"] == nil)
    }
}
