import Testing

/// `dosay judge`: replies to objections, graded.
@Suite struct JudgeCommandTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private static let objection = "Can you train it on our records?"

    private func judged(_ lines: String...) throws -> Run {
        try sandbox.run("judge", given: .text(lines.map { $0 + "\n" }.joined()))
    }

    @Test func `what came in passes through, and every key follows`() throws {
        let run = try judged(
            #"{"id": 7, "objection": "\#(Self.objection)", "reply": "Sure, we'll train it on your records."}"#)
        #expect(run.code == 0)
        let line = try run.object(0)
        #expect(
            line.keys == [
                "id", "objection", "reply", "intent", "regime", "verdict", "violates", "asks_question",
                "names_right_regime", "names_wrong_regime", "why", "do_say",
            ])
        #expect(line.number("id") == 7)
        #expect(line.text("verdict") == "bad")
        #expect(line["violates"] as? [String] == ["002.1"])
    }

    @Test func `a reply that asks and points the right way is good`() throws {
        let reply =
            "Should it know what's in the records, or write the way your clerks do? If it's knowing, it can look the records up when somebody asks."
        let line = try judged(#"{"objection": "\#(Self.objection)", "reply": "\#(reply)"}"#).object(0)
        #expect(line.text("verdict") == "good")
        #expect(line.flag("asks_question") == true)
        #expect(line["violates"] as? [String] == [])
    }

    @Test func `a line that can't be read has its number and a reason, and the others go on`() throws {
        let run = try judged(
            "[", #"{"objection": "\#(Self.objection)"}"#, "", #"{"objection": "\#(Self.objection)", "reply": ""}"#)
        #expect(run.code == 3)
        #expect(run.objects.compactMap { $0.number("line") } == [1, 2])
        #expect(try run.object(1).text("error") == "there is no `reply`")
        #expect(try run.object(2).text("verdict") == "partial")
        #expect(run.err.contains("standard input:2:1: there is no `reply`"))
    }

    @Test func `the same reply has the same verdict, whatever came before it`() throws {
        let line = #"{"objection": "\#(Self.objection)", "reply": "It gets smarter the more you use it."}"#
        let run = try judged(line, #"{"objection": "What does it cost?", "reply": "Nothing worth mentioning."}"#, line)
        #expect(run.lines[0] == run.lines[2])
    }
}
