import Foundation
import Testing

/// Practices whose buyer speaks through a language model.
@Suite struct SpokenPracticeTests {
    let sandbox: Sandbox
    private static let scenario = "a-blank-in-the-decision-package"
    private static let answers = [
        "Sure, we can train it on your data, it will learn everything you have.",
        "What would your people ask it, and how often in a month?",
    ]

    init() throws { sandbox = try Sandbox() }

    /// A model that words the line it is given by putting something before it.
    private func server(_ before: String) throws -> LoopbackServer {
        try LoopbackServer { visit in
            let asked = visit.body.components(separatedBy: "in this buyer's way: ").last ?? ""
            let line = asked.components(separatedBy: "\\n\"}").first?.components(separatedBy: "\"}").first ?? ""
            visit.beginStream()
            for word in before.split(separator: " ") { visit.say("\(word) ") }
            visit.say(line.replacingOccurrences(of: "\\n", with: ""))
            visit.endStream()
        }
    }

    private func practice(_ answers: [String], _ arguments: [String], _ voice: String?) throws -> Run {
        let file = try sandbox.write(answers.map { $0 + "\n" }.joined(), to: "answers.txt")
        let options = voice.map { ["--voice", $0, "--voice-model", "small"] } ?? []
        let run = try sandbox.start(["practice"] + arguments + ["--answers", file] + options, given: .nothing).end()
        try #require(run.code == 0, "\(run.err)")
        return run
    }

    private func score(_ run: Run) throws -> String {
        try #require(run.out.split(separator: "\n").map { String($0) }.first { $0.contains("in all") })
    }

    @Test func `the buyer speaks in the voice's words, and the score is what it is without one`() throws {
        let server = try server("Well, now.")
        let spoken = try practice(Self.answers, [Self.scenario], server.url)
        #expect(spoken.out.components(separatedBy: "buyer ▸ Well, now. ").count == 4)
        #expect(spoken.out.contains("turn 1    buyer: Well, now. "))
        let file = try #require(sandbox.sessions.first)
        let plain = try practice(Self.answers, [Self.scenario, "--private"], nil)
        #expect(try score(spoken) == score(plain))
        let worded = try Run.lines(sandbox.text(of: file)).compactMap { JSONObject($0)?.object("worded") }
        #expect(worded.count == 3)
        #expect(worded.allSatisfy { $0.text("prompt") == "buyer@2" && $0.text("prompt_sha256")?.count == 64 })
        #expect(worded.allSatisfy { $0.text("text") == "Well, now. " + ($0.text("line") ?? "") })
        let verified = try sandbox.run("verify", file)
        #expect(verified.code == 0)
        #expect(verified.out.contains("a voice worded 3 of the buyer's lines"))
        // What the rep said reaches the model as what it is: talk in a call.
        #expect(server.visits[1].body.contains("The rep now says: \(Self.answers[0])"))
        #expect(!server.visits[1].body.contains(Self.answers[1]))
    }

    @Test func `a model that coaches isn't heard: the scenario's line is said, and why`() throws {
        let server = try server("Good answer, you passed.")
        let run = try practice([Self.answers[0], "/why"], [Self.scenario], server.url)
        let said = run.out.split(separator: "\n").filter { $0.contains("buyer") }
        #expect(!said.isEmpty && !said.contains { $0.contains("you passed") })
        #expect(run.out.contains("the scenario's own line"))
        #expect(run.out.contains("hint: it coaches the rep"))
        // Twice each: it may try again once.
        #expect(server.visits.count == 4)
        #expect(server.visits[1].body.contains("That draft can't be shown: it coaches the rep"))
    }

    @Test func `a model that is gone leaves the scenario's lines, and the practice goes on`() throws {
        let url = try { try server("").url }()
        let run = try practice(Self.answers, [Self.scenario], url)
        let plain = try practice(Self.answers, [Self.scenario, "--private"], nil)
        let said = run.out.split(separator: "\n").filter { $0.hasPrefix("buyer ▸") }
        #expect(said == plain.out.split(separator: "\n").filter { $0.hasPrefix("buyer ▸") })
        #expect(run.out.contains("the voice broke off: "))
        #expect(try score(run) == score(plain))
    }

    @Test func `a practice that is taken up says the same again, and asks the model for what is new`() throws {
        let server = try server("Well, now.")
        _ = try practice([Self.answers[1]], [Self.scenario], server.url)
        let before = server.visits.count
        let file = try #require(sandbox.sessions.first)
        let again = try practice(["Let me get back to you."], ["--resume", file], server.url)
        #expect(again.out.components(separatedBy: "buyer ▸ Well, now. ").count == 3)
        #expect(server.visits.count == before + 1)
        #expect(try sandbox.run("verify", file).code == 0)
    }

    @Test func `a role-play in a chat speaks with the chat's voice, by the chat's prompt`() throws {
        let server = try server("Well, now.")
        let turns = [
            "/roleplay \(Self.scenario)", Self.answers[0], "/quit", "/voice off", "/roleplay \(Self.scenario)", "/quit",
        ]
        let run = try sandbox.chat(turns: turns, ["--voice", server.url, "--voice-model", "small"])
        #expect(run.code == 0)
        #expect(run.out.components(separatedBy: "buyer ▸ Well, now. ").count == 3)
        #expect(server.visits.count == 2)
    }
}
