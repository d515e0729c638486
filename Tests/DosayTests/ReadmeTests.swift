import Foundation
import Testing

@Suite struct ReadmeTests {
    private static var readme: String {
        get throws { try String(contentsOf: Sandbox.shipped.appendingPathComponent("README.md"), encoding: .utf8) }
    }

    /// Words alone: the README breaks lines where the chat, without a terminal, doesn't.
    private func words(_ text: some StringProtocol) -> [Substring] {
        Substring(text).split { $0.isWhitespace }
    }

    @Test func `the conversation in the README is what the chat says`() throws {
        let readme = try Self.readme
        let start = try #require(readme.range(of: "<!-- example -->\n```text\n"))
        let end = try #require(readme.range(of: "\n```", range: start.upperBound..<readme.endIndex))
        let example = readme[start.upperBound..<end.lowerBound].split(separator: "\n")
        let turns = example.filter { $0.hasPrefix("buyer ▸ ") }.map { String($0.dropFirst("buyer ▸ ".count)) }
        let replies = example.filter { !$0.hasPrefix("buyer ▸ ") }.joined(separator: "\n")
        #expect(turns.count > 1)
        let run = try Sandbox().chat(turns: turns, ["--private"])
        #expect(words(run.out) == words(replies))
    }

    @Test func `every command of the chat is in the README`() throws {
        let readme = try Self.readme
        let help = try Sandbox().chat(turns: ["/help"], ["--private"])
        let commands = words(help.out).filter { $0.hasPrefix("/") }
        #expect(commands.count > 10)
        for command in commands where command != "/help" { #expect(readme.contains("`\(command)`"), "\(command)") }
    }

    @Test func `every command of the command line is in the README`() throws {
        let readme = try Self.readme
        let help = try Sandbox().run("--help").lines
        let start = try #require(help.firstIndex(of: "SUBCOMMANDS:"))
        let names = help[(start + 1)...].filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first }.filter { $0 != "chat" && $0 != "See" }
        #expect(names.count > 4)
        for name in names { #expect(readme.contains("| `dosay \(name)"), "\(name)") }
    }
}
