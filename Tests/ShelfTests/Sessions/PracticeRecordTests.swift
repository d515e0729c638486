import Coach
import Testing

@testable import Shelf

@Suite struct PracticeRecordTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let first =
        #"{"v": 1, "n": 1, "at": "2026-05-04T03:02:01Z", "role": "buyer", "text": "b1", "knowledge": "k", "seed": 18446744073709551615, "#
        + #""prompt": "coach@1", "scenario": "clerk", "rep": "tess", "script": null, "prompt_sha256": "77", "prev": null}"#

    private func record(_ lines: String..., tail: String = "") throws -> PracticeRecord? {
        try folder.write("p.jsonl", ([Self.first] + lines).map { $0 + "\n" }.joined() + tail)
        return try PracticeRecord.read(folder("p.jsonl"))
    }

    private func turn(_ n: Int, _ role: String) -> String {
        #"{"v": 1, "n": \#(n), "role": "\#(role)", "text": "\#(role) \#(n)"}"#
    }

    @Test func `it knows what it was begun with`() throws {
        let opening = try #require(try record()).opening
        #expect(opening.scenario == "clerk" && opening.seed == .max && opening.rep == "tess" && opening.script == nil)
        #expect(opening.knowledge == "k" && opening.prompt == "coach@1" && opening.promptHash == "77")
        #expect(opening.day == "2026-05-04")
    }

    @Test func `everything that happened comes in order`() throws {
        let read = try #require(
            try record(
                turn(2, "rep"), turn(3, "buyer"), #"{"hint": 2, "at": "now"}"#, turn(4, "rep"), turn(5, "buyer"),
                #"{"again": 2, "at": "now"}"#, #"{"undo": 4}"#, #"{"undo": 5}"#,
                #"{"dispute": {"turn": 1, "check": "answered", "goal": null, "why": "no"}, "at": "now"}"#,
                #"{"override": {"turn": null, "check": null, "goal": "asked", "passed": true, "by": "Kim", "why": "so"}, "at": "then"}"#,
                #"{"result": {"outcome": "unfinished"}, "at": "now"}"#))
        let override = Override(of: .goal("asked"), passed: true, by: "Kim", at: "then", why: "so")
        #expect(
            read.events == [
                .answer("rep 2"), .hint, .answer("rep 4"), .again(turn: 2),
                .dispute(Dispute(of: .check(turn: 1, .answered), why: "no")), .override(override),
            ])
        #expect(read.outcome == .unfinished)
        #expect(read.answers.map(\.rep) == [2] && read.lastNumber == 5)
    }

    @Test func `a last line cut short is passed over`() throws {
        let read = try #require(try record(turn(2, "rep"), tail: #"{"v": 1, "n": 3, "ro"#))
        #expect(read.events == [.answer("rep 2")])
    }

    @Test func `lines that belong to no practice are reported, all at once`() throws {
        let faults = #expect(throws: Faults.self) { try record(turn(2, "rep"), "{}", "[", #"{"hint": 1}"#) }
        #expect(faults?.all.map(\.place.line) == [3, 4])
    }

    @Test func `the session of a chat is no practice`() throws {
        try folder.write("c.jsonl", #"{"v": 1, "n": 1, "role": "buyer", "text": "t", "prev": null}"# + "\n")
        #expect(try PracticeRecord.read(folder("c.jsonl")) == nil)
        try folder.write("e.jsonl", "")
        #expect(try PracticeRecord.read(folder("e.jsonl")) == nil)
        #expect(throws: Faults.self) { try PracticeRecord.read(folder("none.jsonl")) }
    }
}
