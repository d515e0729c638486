import Foundation
import Testing

/// A second opinion as a script asks for it: through `dosay-voice`, from a server.
@Suite struct SecondOpinionTests {
    private static let unsure = Unsure.shipped
    private static let statement = unsure.statement
    private static let answer =
        "```json\n\(unsure.answer)\n```"
    private let sandbox: Sandbox
    init() throws { sandbox = try Sandbox() }

    private func server(saying answer: String = answer) throws -> LoopbackServer {
        try LoopbackServer { visit in
            visit.beginStream()
            for piece in answer.split(separator: " ", omittingEmptySubsequences: false) { visit.say("\(piece) ") }
            visit.endStream()
        }
    }

    private func voice(_ server: LoopbackServer, _ model: String = "small") -> [String] {
        ["--second-opinion", "--voice", server.url, "--voice-model", model]
    }

    private func ask(_ server: LoopbackServer, _ more: String..., statement: String = statement) throws -> Run {
        try sandbox.start(["ask"] + voice(server) + more + [statement], given: .nothing).end()
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    @Test func `the reply is ruled for what the model hears, and says so`() throws {
        let server = try server()
        let run = try ask(server, "--json")
        try #require(run.code == 0, "\(run.err)")
        #expect(run.err.isEmpty)
        let (reply, own) = (try run.object(0), try sandbox.run("ask", "--json", Self.statement).object(0))
        #expect(reply.keys == own.keys + ["second_opinion"])
        #expect(own.text("intent") == Self.unsure.own.intent)
        #expect(reply.text("intent") == Self.unsure.other.id)
        let inside = own.list("alternatives").first { $0.text("intent") == Self.unsure.other.id }
        #expect(reply.number("confidence") == inside?.number("confidence"))
        let opinion = try #require(reply.object("second_opinion"))
        #expect(
            opinion.keys == ["cached", "ear", "intent", "model", "passed_over", "prompt", "prompt_sha256", "quote"])
        #expect(opinion.text("model") == "small" && opinion.text("prompt") == "classifier@2")
        #expect(opinion.text("quote") == Self.unsure.quote && opinion.flag("cached") == false)
        #expect(opinion.object("ear")?.text("intent") == own.text("intent"))
        #expect(opinion.object("ear")?.number("confidence") == own.number("confidence"))

        let body = try #require(server.visits.first.flatMap { JSONObject($0.body) })
        #expect(body.number("temperature") == 0 && body.number("max_tokens") == 80)

        let again = try ask(server)
        #expect(server.visits.count == 1)
        #expect(
            again.lines.first == "  Heard so by small, from “\(Self.unsure.quote)”; the ear itself wasn't sure.")
        #expect(again.lines.dropFirst().first?.hasPrefix("  heard   ") == true)
    }

    @Test func `nobody is asked about a clear statement, and nothing is said of it`() throws {
        let server = try server()
        for arguments in [[], ["--json"]] {
            let run = try sandbox.start(
                ["ask"] + voice(server) + arguments + ["we need to train it on our data"], given: .nothing
            ).end()
            let own = try sandbox.start(["ask"] + arguments + ["we need to train it on our data"], given: .nothing)
                .end()
            #expect(run.output == own.output && run.err.isEmpty)
        }
        #expect(server.visits.isEmpty)
    }

    @Test func `a model that can't be asked leaves the reply as it is heard`() throws {
        let server = try LoopbackServer { $0.answer("400 Bad Request", [], #"{"error": {"message": "no"}}"#) }
        let run = try ask(server, "--json")
        #expect(run.code == 0)
        #expect(try run.output == sandbox.run("ask", "--json", Self.statement).output)
        #expect(Run.lines(run.err).count == 1 && run.err.contains("no second opinion"))
    }

    @Test func `an answer that can't be taken is passed over`() throws {
        let run = try ask(
            server(saying: #"{"intent": "frobnicate\u001b[2J", "quote": "\#(Self.unsure.quote)"}"#), "--json")
        let (reply, own) = (try run.object(0), try sandbox.run("ask", "--json", Self.statement).object(0))
        #expect(reply.text("intent") == own.text("intent"))
        let opinion = try #require(reply.object("second_opinion"))
        #expect(opinion.isNull("intent") && opinion.isNull("quote"))
        #expect(opinion.text("passed_over")?.contains("wasn't put") == true)
        #expect(!run.out.contains("frobnicate"))
    }

    @Test func `a chat asks as well, and tells why`() throws {
        let server = try server()
        let run = try sandbox.chat(
            turns: ["/opinion", Self.statement, "/why", "/opinion off"], voice(server, "chatty"))
        #expect(run.code == 0)
        #expect(run.out.contains("Heard so by chatty"))
        #expect(run.out.contains("  heard   \(Self.unsure.own.intent), \(percent(Self.unsure.own.confidence)) sure"))
        #expect(
            run.out.contains("  model   \(Self.unsure.other.id), from “\(Self.unsure.quote)” (chatty by classifier@2)"))
        #expect(run.out.contains("  or      \(Self.unsure.other.id) \(percent(Self.unsure.other.confidence))"))
        #expect(run.err.contains("chatty is asked") && run.err.contains("nobody is asked"))
        let session = try #require(sandbox.sessions.first)
        #expect(try sandbox.run("verify", session).code == 0)
        let loaded = try sandbox.chat(turns: ["/load \(session)"], ["--json"])
        #expect(try loaded.object(0).object("second_opinion")?.text("model") == "chatty")
    }

    @Test func `why says what was passed over`() throws {
        let server = try server(saying: "I can't tell.")
        let run = try sandbox.chat(turns: [Self.statement, "/why"], voice(server))
        #expect(!run.out.contains("Heard so by"))
        #expect(run.out.contains("  model   passed over: its answer isn't one JSON object that names an intent"))
    }

    @Test(arguments: [
        ["ask", "--second-opinion", "x"], ["--second-opinion"], ["chat", "--second-opinion", "--private"],
        ["ask", "--second-opinion", "--voice", "http://localhost", "x"], ["ask", "--voice-model", "m", "x"],
        ["ask", "--voice", "http://localhost", "--voice-model", "m", "x"],
    ])
    func `half a wish is a mistake of usage`(arguments: [String]) throws {
        let run = try sandbox.start(arguments, given: .nothing).end()
        #expect(run.code == 2)
        #expect(run.output.isEmpty && run.err.contains("voice"))
    }
}
