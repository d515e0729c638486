import Foundation

/// A home of its own for one test, gone afterwards.
final class Sandbox {
    let home: URL

    init() throws {
        home = FileManager.default.temporaryDirectory.appendingPathComponent("dosay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: home)
    }

    /// Shared by all tests, and by the next run: what the program learns from its knowledge takes a debug build a while.
    static let cache = URL(fileURLWithPath: Binary.path).deletingLastPathComponent()
        .appendingPathComponent("dosay-test-cache")

    var state: URL { home.appendingPathComponent("state/dosay") }
    var history: URL { state.appendingPathComponent("history") }

    func environment(_ more: [String: String] = [:]) -> [String: String] {
        [
            "HOME": home.path, "XDG_STATE_HOME": home.appendingPathComponent("state").path,
            "XDG_CACHE_HOME": Self.cache.path,
            "XDG_CONFIG_HOME": home.appendingPathComponent("config").path, "EDITRC": "/dev/null", "LC_ALL": "C.UTF-8",
            "TERM": "xterm", "PATH": "/usr/local/bin:/usr/bin:/bin",
        ].merging(more) { $1 }
    }

    /// The chat, its first prompt standing.
    func chat(
        _ arguments: [String] = [], _ more: [String: String] = [:], columns: Int = 80, rows: Int = 24
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal.start(
            Binary.path, arguments, environment: environment(more), columns: columns, rows: rows)
        try terminal.expect(prompt, within: firstStart)
        return terminal
    }

    func writeHistory(_ text: String) throws {
        try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
        try text.write(to: history, atomically: false, encoding: .utf8)
    }

    var historyLines: [String] {
        let text = (try? String(contentsOf: history, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// What was said in all sessions, exactly as it was submitted.
    var statements: [String] {
        let folder = state.appendingPathComponent("sessions")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "jsonl" }.flatMap { file -> [String] in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.split(separator: "\n").compactMap { line in
                let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                return object?["text"] as? String
            }
        }
    }
}

/// What the chat asks with.
let prompt = "buyer ▸ "

/// How long the first start of all may take: it learns.
let firstStart = 180.0

extension PseudoTerminal {
    /// Types a statement, and waits for its reply and the next prompt.
    func say(_ statement: String) throws {
        try send(statement + "\r")
        try expect("heard")
        try expect(prompt)
    }

    func quit() throws -> Status {
        try send("/quit\r")
        return try waitForExit()
    }
}
