import Foundation
import Testing

/// A home in which calls are replayed, by a program that has learned what it needs.
struct ReplaySandbox {
    let sandbox: Sandbox

    /// Learns both ears once for all suites.
    private static let warming: Run? = try? Sandbox().run("replay", given: .text(Calls.standing))

    init() throws {
        _ = Self.warming
        sandbox = try Sandbox()
    }

    func replay(_ arguments: String..., given: Given = .nothing, with more: [String: String] = [:]) throws -> Run {
        try sandbox.start(["replay"] + arguments, given: given, with: more).end()
    }

    func write(_ text: String, to name: String) throws -> String { try sandbox.write(text, to: name) }

    /// The calls of a run with `--format json`.
    func calls(_ run: Run) throws -> [JSONObject] {
        let report = try #require(JSONObject(run.out), "\(run.out.prefix(500))\n\(run.err)")
        return report.list("calls")
    }
}

/// Calls in which the same is always heard, with certainty.
enum Calls {
    static let opening = """
        rep:Ann: Good morning, thanks for the time.
        buyer:Bo: We need to train it on our data.

        """
    static let promise = "rep:Ann: Sure, we can train it on your data.\n"
    static let taking = "rep:Ann: Sorry, I take that back, I said it too fast.\n"
    static let question =
        "rep:Ann: Should it know what's in your files, or write the way your office does?\n"

    /// A promise that nobody takes back.
    static let standing = opening + promise + "buyer:Bo: Good to hear.\n"
    /// The same, taken back.
    static let taken = standing + taking
    /// A question, and no fault.
    static let fair = opening + question
    /// The same without a word on who is on which side.
    static let bare = fair.replacingOccurrences(of: "rep:", with: "").replacingOccurrences(of: "buyer:", with: "")

    /// A line of a stream.
    static func line(_ id: Int, _ text: String = fair) -> String {
        let escaped = text.replacingOccurrences(of: "\n", with: "\\n")
        return "{\"id\": \(id), \"transcript\": \"\(escaped)\"}\n"
    }
}

extension JSONObject {
    /// The kinds of all findings of a call, in order.
    var kinds: [String] { list("turns").flatMap { $0.list("findings") }.compactMap { $0.text("kind") } }
    var file: String? { text("file")?.split(separator: "/").last.map(String.init) }

    /// What a check of the scorecard came to.
    func passed(_ check: String) -> Bool? {
        object("scorecard")?.list("checks").first { $0.text("check") == check }?.flag("passed")
    }
}
