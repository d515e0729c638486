import Foundation
import Testing

/// `dosay prompts test` with a voice.
@Suite struct PromptRepliesTests {
    let sandbox: Sandbox
    let home: String

    init() throws {
        sandbox = try Sandbox()
        home = try sandbox.smallHome().path
        _ = try sandbox.write(Self.coach, to: "copy/Prompts/coach.v4.prompt")
        _ = try sandbox.write(Self.memo, to: "copy/Prompts/memo.v1.prompt")
    }

    private static let statement = "It has to answer questions from our policies and procedures"

    /// A coach prompt whose drafts are looked at and vetted.
    private static let coach = """
        ---
        name: coach
        version: "4"
        description: Says it.
        config: {temperature: 0.25, maxOutputTokens: 80}
        input:
          schema:
            statement: string
        metadata:
          changed: Shorter.
          reply: {parts: [say, ask, not], lines: 6}
        tests:
          - name: answers from documents
            inputs: {statement: \(statement)}
            contains: [policies]
            reply: {contains: [your documents], lacks: [train], parts: [say], vetted: true}
          - name: passes the words on
            inputs: {statement: hello}
            contains: [hello]
        ---
        {{role "system"}}
        Be short.
        {{role "user"}}
        {{statement}}

        """

    /// A prompt whose cases look at nothing but the answer.
    private static let memo = """
        ---
        name: memo
        version: "1"
        description: Notes it.
        input:
          schema:
            text: string
        output:
          format: json
          schema: {kind(enum): [note, question], text: string}
        metadata:
          changed: The first.
        tests:
          - {name: a note, inputs: {text: it rains}, reply: {fields: {kind: note}}}
          - {name: a question, inputs: {text: does it rain}, reply: {fields: {kind: question}}}
        ---
        {{role "user"}}
        {{text}}

        """

    private func test(_ arguments: String..., voice: LoopbackServer? = nil) throws -> Run {
        let given = voice.map { ["--voice", $0.url, "--voice-model", "small"] } ?? []
        return try sandbox.start(["prompts", "test"] + arguments + given, given: .nothing, with: ["DOSAY_HOME": home])
            .end()
    }

    private func server(_ drafts: String...) throws -> LoopbackServer {
        try LoopbackServer { visit in
            visit.beginStream()
            visit.say(drafts[min(visit.number, drafts.count - 1)])
            visit.endStream()
        }
    }

    @Test func `without a voice replies are left out, and count as nothing`() throws {
        let run = try test("coach@4")
        #expect(run.code == 0)
        #expect(
            run.lines == [
                "open  coach@4  answers from documents  (nobody looked at the reply)",
                "ok    coach@4  passes the words on",
            ])
        #expect(run.err.contains("1 reply was not looked at; give it a voice: --voice URL --voice-model NAME"))
        #expect(run.err.contains("1 case passed"))
        let object = try test("memo@1", "--json").object(0)
        #expect(object.number("passed") == 0 && object.number("failed") == 0 && object.number("replies_left_out") == 2)
        let first = try #require(object.list("cases").first)
        #expect(first.isNull("passed"))
        #expect(first.object("reply")?.isNull("passed") == true && first.object("reply")?.isNull("draft") == true)
    }

    @Test func `with a voice the answer is looked at and vetted`() throws {
        let good = try server("say: Your documents can stay where they are.")
        let run = try test("coach@4", voice: good)
        #expect(run.code == 0, "\(run.out)\(run.err)")
        #expect(run.lines == ["ok    coach@4  answers from documents", "ok    coach@4  passes the words on"])
        #expect(run.err.contains("2 cases passed"))
        // Only the case that looks at the answer asks for one, with the hints of its prompt.
        #expect(good.visits.count == 1)
        #expect(good.visits.first?.body.hasSuffix(#""temperature": 0.25, "max_tokens": 80}"#) == true)

        let bad = try server("say: Your documents can stay where they are. It's \u{1B}[31m$9.")
        let vetted = try test("coach@4", voice: bad)
        #expect(vetted.code == 1)
        #expect(vetted.lines.first?.hasPrefix("FAIL  coach@4  answers from documents  (") == true)
        #expect(vetted.out.contains("coach.v4.prompt:13:5"))
        #expect(vetted.out.contains("      the reply can't be let out: disguise: "))
        #expect(!vetted.output.contains(0x1B))
        #expect(vetted.err.contains("1 of 2 cases failed"))
    }

    @Test func `an answer that isn't as it must be says what it is instead`() throws {
        let server = try server(#"{"kind": "note", "text": "it rains"}"#)
        let run = try test("memo@1", voice: server)
        #expect(run.code == 1)
        #expect(run.lines.first == "ok    memo@1  a note")
        #expect(run.lines.last == "      the reply lacks kind: question; it is “note”")
        let object = try test("memo@1", "--json", voice: server).object(0)
        #expect(object.number("passed") == 1 && object.number("failed") == 1 && object.number("replies_left_out") == 0)
        let reply = try #require(object.list("cases").last?.object("reply"))
        #expect(reply.flag("passed") == false && reply.text("draft")?.hasPrefix(#"{"kind""#) == true)
        #expect(reply.list("findings").map { $0.text("expected") } == ["fields"])
        // No hints, as the prompt has none.
        #expect(server.visits.first?.body.hasSuffix(#""stream": true}"#) == true)
    }

    @Test func `an answer that breaks off, or has no end, is none`() throws {
        let cut = try LoopbackServer { visit in
            visit.beginStream()
            visit.say(#"{"kind": "no"#)
            visit.endStream("length")
        }
        #expect(try test("memo@1", voice: cut).out.contains("      the reply breaks off: it got as long as it may\n"))
        let endless = try LoopbackServer { visit in
            visit.beginStream()
            while visit.say(String(repeating: "so ", count: 1_000)) {}
        }
        let run = try test("memo@1", "--json", voice: endless)
        #expect(run.code == 1)
        let reply = try #require(try run.object(0).list("cases").first?.object("reply"))
        #expect(reply.list("findings").map { $0.text("text") } == ["is longer than 64 KB"])
        #expect(reply.text("draft")?.utf8.count == 64 << 10)
    }

    @Test func `a voice that can't be reached ends it with 3, and is asked once`() throws {
        let server = try LoopbackServer { $0.answer("401 Unauthorized") }
        let run = try test("memo@1", voice: server)
        #expect(run.code == 3)
        #expect(run.lines.count == 2 && run.lines.allSatisfy { $0.hasPrefix("open  ") })
        #expect(run.err.contains("2 replies were not looked at\n"))
        #expect(run.err.contains("the voice can't be used: "))
        #expect(server.visits.count == 1)
        let half = try sandbox.run("prompts", "test", "memo@1", "--voice", server.url, with: ["DOSAY_HOME": home])
        #expect(half.code == 2 && half.err.contains("--voice-model"))
    }

    @Test func `a mistaken reply is a fault with its place`() throws {
        try sandbox.edit("\(home)/Prompts/memo.v1.prompt", "{kind: note}", "{knid: note}")
        let run = try test("memo@1")
        #expect(run.code == 3)
        #expect(run.err.contains("memo.v1.prompt:14:63: unknown key `knid`; did you mean kind?"))
    }

    @Test func `two versions are compared in what a model says, as far as it is let out`() throws {
        let server = try server(
            "say: Your documents can stay where they are. It's $9.", "say: It's $9.",
            "say: Your documents can stay where they are.")
        let file = try sandbox.write(Self.statement + "\n", to: "said.txt")
        let run = try test("coach@4", "--json", "--statements", file, voice: server)
        #expect(run.code == 1)
        let comparison = try #require(try run.object(0).object("comparison"))
        let said = try #require(comparison.list("statements").first?.object("said"))
        let (active, candidate) = (try #require(said.object("active")), try #require(said.object("candidate")))
        #expect(said.flag("differ") == true)
        // The case took the first draft, the active version the second and the third.
        #expect(active.object("voice")?.flag("redrafted") == true && active.object("voice")?.number("released") == 1)
        #expect(active.object("voice")?.list("rejected").map { $0.text("kind") } == ["figure"])
        #expect(candidate.object("voice")?.flag("redrafted") == false)
        #expect(candidate.list("spoken").contains { $0.text("from") == "voice" && $0.text("part") == "say" })
        #expect(!run.out.contains("“It's $9.”"))
        #expect(comparison.object("summary")?.object("said")?.number("differ") == 1)
        let page = try test("coach@4", "--statements", file, voice: server)
        #expect(page.lines.contains("  in the words of small, as far as they are let out:"))
        #expect(page.lines.contains { $0.hasPrefix("  · its own: 1 of ") })
        #expect(page.lines.contains { $0.hasPrefix("  said by small: 1 of 1 differ; ") })
        #expect(page.lines.last?.hasPrefix("  its own: 1 of ") == true)
    }
}
