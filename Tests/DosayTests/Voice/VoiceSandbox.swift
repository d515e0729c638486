import Foundation
import Glibc

/// Runs `dosay-voice` as `dosay` does.
struct VoiceSandbox {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    static let program = URL(fileURLWithPath: Binary.path).deletingLastPathComponent()
        .appendingPathComponent("dosay-voice").path
    static let key = "sk-test-4f9a77c1e2d85b60"

    func start(
        _ url: String, _ arguments: [String] = [], with more: [String: String] = ["DOSAY_VOICE_KEY": key]
    ) throws -> Running {
        try Running.start(
            Self.program, ["--url", url, "--model", "small"] + arguments, environment: sandbox.environment(more),
            given: .pipe, taken: .file, in: sandbox.home.path)
    }

    /// Puts one request, and waits until it has its last line.
    func ask(
        _ url: String, _ arguments: [String] = [], with more: [String: String] = ["DOSAY_VOICE_KEY": key]
    ) throws -> Run {
        let voice = try start(url, arguments, with: more)
        try voice.send(Self.request(1))
        try voice.waitForLast(1)
        return try voice.finish()
    }

    static func request(_ id: Int, _ words: String = "hello") -> String {
        #"{"id": \#(id), "messages": [{"role": "user", "content": "\#(words)"}]}"#
    }
}

extension Running {
    /// Waits for the line that ends a request.
    func waitForLast(_ id: Int) throws {
        try wait(for: "the end of request \(id)") {
            run(of: id).contains { $0.keys.contains { ["done", "error"].contains($0) } }
        }
    }

    /// The lines so far that are about a request.
    func run(of id: Int) -> [JSONObject] {
        // The last line may still be on its way.
        let whole = out.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return whole.compactMap { JSONObject(String($0)) }.filter { $0.number("id") == Double(id) }
    }
}

extension Run {
    /// What was said, put together.
    var said: String { objects.compactMap { $0.text("text") }.joined() }
    var done: String? { objects.last?.text("done") }
    var error: String? { objects.last?.text("error") }
    var message: String { objects.last?.text("message") ?? "" }
}
