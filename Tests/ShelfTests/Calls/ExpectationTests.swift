import Testing

@testable import Shelf

/// What recordings, and files beside them, expect of turns.
@Suite struct ExpectationTests {
    private func expected(_ text: String) throws -> [String] {
        let call = try #require(try TranscriptFormats.calls(in: Recording(name: "a", bytes: Array(text.utf8))).first)
        return try call.expectations().map { "\($0.turn) \($0.expected) at \($0.place.line)" }
    }

    private func message(_ body: () throws -> Void) -> String? {
        (#expect(throws: Faults.self) { try body() })?.description
    }

    @Test func `a line is about the turn before it, as turns are after merging`() throws {
        let text = """
            Nora: one

            Nora: still one
            = no dont-say
            Ed: two
            = intent a-b
             = regime c
            Ed: still two
            = dont-say 001.3
            """
        #expect(
            try expected(text) == [
                "0 noDontSay at 4", "1 intent(\"a-b\", also: []) at 6", "1 regime(\"c\") at 7",
                "1 dontSay(Optional(\"001.3\")) at 9",
            ])
    }

    @Test func `a caption without words is no turn to expect anything of`() throws {
        let text =
            "WEBVTT\n\n00:01.000 --> 00:02.000\nNora: hi\n\n00:03.000 --> 00:04.000\n<i></i>\n\nNOTE = intent x\n"
        #expect(try expected(text) == ["0 intent(\"x\", also: []) at 9"])
    }

    @Test func `an expectation before the first turn is refused`() {
        #expect(
            message { _ = try expected("= intent x\nNora: hi\n") }
                == "a:1:1: no turn stands before this; put it below the turn it is about")
    }

    @Test(arguments: [
        (
            "= intent",
            "can't be read as an expectation; write `= intent ID`, `= regime ID`, `= dont-say ROW` or `= no dont-say`"
        ),
        (
            "= no don't-say",
            "can't be read as an expectation; write `= intent ID`, `= regime ID`, `= dont-say ROW` or `= no dont-say`"
        ),
        ("= intnet x", "nobody knows the expectation intnet; did you mean intent?"),
    ])
    func `a line that was meant as an expectation is refused`(_ line: String, _ problem: String) {
        #expect(message { _ = try expected("Nora: hi\n\(line)\n") } == "a:2:1: \(problem)")
    }

    @Test(arguments: ["= 5", "=", "== two", "=> so"])
    func `other lines that begin so are speech`(_ line: String) throws {
        #expect(try expected("Nora: hi\n\(line)\n") == [])
    }

    @Test func `a file beside the recording tells turn by turn`() throws {
        let folder = try TemporaryFolder([
            "a.gold.jsonl": """
            {"turn": 0, "speaker": "Ed", "quote": "their words", "intent": "x", "also": ["y"], "regime": "r"}
            {"turn": 1, "quote": "q", "dont_say": "says it wrong", "seed": "001 row 3"}

            {"turn": 1, "dont_say": "says it wrong"}
            {"turn": 2, "dont_say": false, "do_say": "well done", "intent": "z", "also": [], "regime": null}
            {"turn": 2, "dont_say": "x", "seed": "x-own"}
            """
        ])
        let all = try GoldFile.expectations(folder("a.gold.jsonl"), turns: 3)
        #expect(
            all.map { "\($0.turn) \($0.expected) \($0.quote ?? "-") at \($0.place.line)" } == [
                "0 intent(\"x\", also: [\"y\"]) their words at 1", "0 regime(\"r\") their words at 1",
                "1 dontSay(Optional(\"001.3\")) q at 2", "1 dontSay(nil) - at 4", "2 intent(\"z\", also: []) - at 5",
                "2 noDontSay - at 5", "2 doSay(\"well done\") - at 5", "2 dontSay(Optional(\"x-own\")) - at 6",
            ])
    }

    @Test(arguments: [
        ("{\"intent\": \"x\"}", "a:1:1: there is no turn; write {\"turn\": 3, …}; turns count from 0"),
        (
            "{\"turn\": 3}\n{\"turn\": -1}",
            "a:1:1: there is no turn 3; the call's turns are 0 to 2\na:2:1: there is no turn -1; the call's turns are 0 to 2"
        ),
        (
            "{\"turn\": 0, \"dont_say\": \"x\", \"seed\": \"001 line 3\"}",
            "a:1:1: can't read the row “001 line 3”; write \"seed\": \"001 row 3\""
        ),
        ("turn 3", "a: expected JSON lines; write {\"turn\": 3, \"intent\": \"…\"}"),
    ])
    func `a broken file beside it is refused`(_ text: String, _ expected: String) throws {
        let folder = try TemporaryFolder(["a": text])
        let faults = #expect(throws: Faults.self) { try GoldFile.expectations(folder("a"), turns: 3) }
        #expect(faults.map { folder.plain($0.description) } == expected)
    }
}
