import Foundation
import Testing

/// A home in which assistants call the tools of a program that has learned what it needs.
struct MCPSandbox {
    let home: ReplaySandbox
    var sandbox: Sandbox { home.sandbox }

    init() throws { home = try ReplaySandbox() }

    static func hello(_ revision: String = "2025-06-18") -> String {
        #"{"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"\#(revision)","#
            + #""capabilities":{},"clientInfo":{"name":"a test","version":"1"}}}"#
    }
    static let ready = #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#

    static func ping(_ id: Int) -> String { #"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"# }

    /// A request to call a tool.
    static func call(_ tool: String, _ arguments: String, id: Int = 1) -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)","arguments":\#(arguments)}}"#
    }

    /// A text as JSON has it.
    static func quoted(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }

    /// A session of these lines alone.
    func raw(_ lines: String...) throws -> Run {
        try sandbox.run("mcp", given: .text(lines.map { $0 + "\n" }.joined()))
    }

    /// What these lines are answered with, once a session has begun.
    func answers(_ lines: [String], revision: String = "2025-06-18") throws -> Run {
        let all = [Self.hello(revision), Self.ready] + lines
        let run = try sandbox.run("mcp", given: .text(all.map { $0 + "\n" }.joined()))
        let first = run.output.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Run(code: run.code, output: Array(run.output[first...]), errors: run.errors)
    }

    func answer(_ line: String, revision: String = "2025-06-18") throws -> JSONObject {
        try answers([line], revision: revision).object(0)
    }

    /// What a call of a tool gives.
    func result(_ tool: String, _ arguments: String, revision: String = "2025-06-18") throws -> JSONObject {
        let answer = try answer(Self.call(tool, arguments), revision: revision)
        return try #require(answer.object("result"), "\(answer.object("error")?.text("message") ?? "")")
    }
}

extension JSONObject {
    var errorCode: Double? { object("error")?.number("code") }
    var errorMessage: String { object("error")?.text("message") ?? "" }
    /// The text of a tool's result.
    var content: String { list("content").first?.text("text") ?? "" }
}
