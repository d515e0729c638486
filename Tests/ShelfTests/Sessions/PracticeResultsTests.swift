import Coach
import Testing

@testable import Shelf

/// Practices as they are kept, read back.
@Suite struct PracticeResultsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func turn(_ n: Int = 1, scenario: String = "\"clerk\"", rep: String = "null") -> String {
        #"{"v": 1, "n": \#(n), "at": "2026-10-05T09:00:00Z", "role": "buyer", "text": "t", "intent": "train", "facts": {}, "#
            + #""rule": "r", "reply": [], "prompt": null, "knowledge": "k", "seed": 3, "scenario": \#(scenario), "#
            + #""script": null, "rep": \#(rep), "beat": "opening", "prev": null}"# + "\n"
    }

    private func result(
        _ met: String = "3.5", at: String = "\"2026-10-05T09:10:00Z\"", outcome: String = "\"won\"",
        turns: String = "[]", hints: String = "1"
    ) -> String {
        #"{"result": {"scenario": "clerk", "seed": 3, "turns": \#(turns), "goals": [], "outcome": \#(outcome), "#
            + #""score": {"met": \#(met), "of": 8, "goals": {"met": 1, "of": 2}, "hints": \#(hints)}, "next": null, "#
            + #""then": {"new": [1]}}, "at": \#(at), "prev": "0"}"# + "\n"
    }

    private func read(_ files: [String: String]) throws -> PracticeResults {
        for (name, text) in files { try folder.write(name, text) }
        return try PracticeResults(in: folder.path)
    }

    private func faults(_ results: PracticeResults) -> [String] { results.faults.map { folder.plain("\($0)") } }

    @Test func `a result is read with what is asked of each answer`() throws {
        let turns = """
            [{"turn": 1, "beat": "opening", "intent": "train", "answer": "Sure.", "findings": [\
            {"kind": "do-say", "phrase": "p", "row": null, "quote": "q", "why": "w", "do_say": null, "corrected_in": null}, \
            {"kind": "dont-say", "phrase": "sure", "row": "001.1", "quote": "Sure.", "why": "w", "do_say": "Well.", "corrected_in": 2}, \
            {"kind": "dont-say", "phrase": "x-all", "row": null, "quote": "All.", "why": "w", "do_say": null, "corrected_in": null}], \
            "checks": [{"id": "answered", "passed": true, "quote": "", "why": null, "better": null}, {"id": "of-tomorrow", "passed": false}]}, \
            {"intent": null, "findings": [], "checks": []}]
            """.replacing("\n", with: "")
        let results = try read(["a.jsonl": turn(rep: "\" Tess Holloway \"") + result(turns: turns)])
        #expect(results.faults.isEmpty)
        let kept = try #require(results.practices.first)
        #expect(kept.file == folder("a.jsonl") && kept.rep == "Tess Holloway" && kept.retries == 0)
        let found = try #require(kept.result)
        #expect(found.at.stamp == "2026-10-05T09:10:00Z")
        #expect(found.scenario == "clerk" && found.outcome == .won && found.hints == 1)
        #expect(found.score == PracticeResult.Score(met: 3.5, of: 8))
        #expect(found.answers.map(\.intent) == ["train", nil])
        #expect(found.answers[0].checks.map(\.question) == ["answered", "of-tomorrow"])
        #expect(found.answers[0].checks.map(\.passed) == [true, false])
        #expect(
            found.dontSays == [
                .init(row: "001.1", quote: "Sure.", instead: "Well.", isTakenBack: true),
                .init(row: "x-all", quote: "All.", instead: nil, isTakenBack: false),
            ])
    }

    @Test func `the last result counts, and how often answers were taken back`() throws {
        let lines = turn() + result("1") + #"{"hint": 3, "at": "x"}"# + "\n" + #"{"again": 2}"# + "\n" + result("2")
        let kept = try read(["a.jsonl": lines + #"{"dispute": {"a": 1}}"# + "\n" + result("6")]).practices
        #expect(kept.map(\.retries) == [1])
        #expect(kept.map(\.result?.score.met) == [6])
    }

    @Test func `a practice without a result is one that was broken off`() throws {
        let kept = try read(["a.jsonl": turn() + turn(2)]).practices
        #expect(kept.count == 1 && kept[0].result == nil && kept[0].retries == 0)
    }

    @Test func `a sub-folder is named for the rep whom no file names`() throws {
        let kept = try read([
            "top.jsonl": turn() + result(), "Ann/a.jsonl": turn() + result(), "Ann/b.jsonl": turn(rep: "\"Zed\""),
            "Ann/deeper/c.jsonl": turn() + result(),
        ]).practices
        #expect(
            Set(kept.map { "\(folder.plain($0.file)) \($0.rep ?? "nobody")" })
                == ["top.jsonl nobody", "Ann/a.jsonl Ann", "Ann/b.jsonl Zed"])
        #expect(try PracticeResults(in: folder.path + "//").practices.count == 3)
        #expect(try PracticeResults(in: folder.path + "//").practices.allSatisfy { !$0.file.contains("//") })
    }

    @Test func `chats, other files and empty ones are passed over`() throws {
        let chat = #"{"v": 1, "n": 1, "role": "buyer", "text": "x", "prev": null}"# + "\n"
        let results = try read([
            "chat.jsonl": chat + "what a chat has below isn't looked at\n", "null.jsonl": turn(scenario: "null"),
            "notes.txt": "{", "empty.jsonl": "", "blank.jsonl": "\n \n", ".hidden.jsonl": turn(),
        ])
        #expect(results.practices.isEmpty)
        #expect(results.faults.isEmpty)
    }

    @Test func `a faulty line is named, and everything else is read`() throws {
        let results = try read([
            "a.jsonl": turn() + "{\"n\": 2, \"text\": oops}\n" + result(), "b.jsonl": turn() + result(),
            "c.jsonl": "x\n" + turn() + result() + "\n\n[]\n",
        ])
        #expect(results.practices.map { $0.result?.score.met } == [3.5, 3.5, 3.5])
        #expect(
            faults(results) == [
                "a.jsonl:2:18: expected a value", "c.jsonl:1:1: expected `{`", "c.jsonl:6:1: expected `{`",
            ])
    }

    @Test(arguments: [#"{"result": {"scenario": "cl"#, "{", "\u{FFFD}"])
    func `a last line that was cut short is passed over`(_ rest: String) throws {
        let results = try read(["a.jsonl": turn() + result() + rest])
        #expect(results.practices.map(\.retries) == [0])
        #expect(results.faults.isEmpty)
    }

    @Test func `a result that isn't one is a fault at its place, and the one before it counts`() throws {
        let whole = result()
        func faulty(_ line: String) throws -> String {
            let results = try read(["a.jsonl": turn() + whole + line])
            #expect(results.practices.map(\.result?.score.met) == [3.5])
            #expect(results.practices.map(\.retries) == [0])
            return faults(results).joined(separator: "\n")
        }
        #expect(try faulty("{\"result\": 7, \"at\": \"\"}\n") == "a.jsonl:3:12: expected an object as `result`")
        #expect(try faulty("{\"result\": {}}\n") == "a.jsonl:3:12: there is no `at` beside the result")
        #expect(
            try faulty(result(at: "\"yesterday\"")).hasSuffix(": expected a time such as 2026-05-04T03:02:01Z as `at`"))
        #expect(
            try faulty(result(outcome: "\"drawn\"")).hasSuffix(
                "expected one of won, lost, walked, unfinished as `outcome`"))
        #expect(try faulty(result("\"many\"")).hasSuffix(": expected a number as `met`"))
        #expect(try faulty(result(hints: "9223372036854775807")).hasSuffix(": expected how many there were as `hints`"))
        #expect(try faulty(result(turns: "{}")).hasSuffix(": expected a list as `turns`"))
        #expect(try faulty(result(turns: "[1]")) == "a.jsonl:3:55: expected an object as `turns`")
        #expect(try faulty(result(turns: "[{\"checks\": []}]")) == "a.jsonl:3:55: there is no `findings` in it")
        #expect(
            try faulty(result(turns: #"[{"findings": [], "checks": [{"id": "a", "passed": "yes"}]}]"#))
                .hasSuffix("expected true or false as `passed`"))
    }

    @Test func `a folder that isn't there can't be read`() {
        #expect(throws: Refused.self) { try PracticeResults(in: folder("none")) }
    }

    @Test func `hundreds of files are read`() throws {
        for number in 0..<300 {
            try folder.write("rep \(number % 3)/\(number).jsonl", turn() + result("\(number % 8)"))
        }
        let results = try PracticeResults(in: folder.path)
        #expect(results.practices.count == 300)
        #expect(Set(results.practices.map(\.rep)) == ["rep 0", "rep 1", "rep 2"])
    }
}
