import Foundation
import Testing

/// `dosay report`: what the practices that are kept come to.
@Suite struct ReportCommandTests {
    let sandbox: Sandbox
    private static let scenario = "a-blank-in-the-decision-package"

    init() throws { sandbox = try Sandbox() }

    /// A practice as it is kept: what `dosay practice --json` says of it is its result.
    private func keep(_ answers: String, as file: String, on day: String, rep: String? = nil) throws {
        let given = try sandbox.write(answers, to: "answers.txt")
        let run = try sandbox.run("practice", Self.scenario, "--private", "--answers", given, "--json")
        try #require(run.code == 0, "\(run.err)")
        let result = try #require(run.lines.first)
        let name = rep.map { "\"\($0)\"" } ?? "null"
        _ = try sandbox.write(
            """
            {"v": 1, "n": 1, "at": "\(day)T09:00:00Z", "role": "buyer", "text": "t", "scenario": "\(Self.scenario)", "rep": \(name), "prev": null}
            {"result": \(result), "at": "\(day)T09:10:00Z", "prev": "0"}

            """, to: file)
    }

    private static let slip = "Sure, we can train it on your data, it will learn everything you have.\n"
    private static let ask = "What would your people ask it, and how often in a month?\n"

    /// Three reps: one named by a file, one by a folder, one by nothing.
    private func team() throws -> String {
        try keep(Self.slip + Self.ask, as: "team/a.jsonl", on: "2026-10-05", rep: "Sam Ortiz")
        try keep(Self.ask, as: "team/b.jsonl", on: "2026-10-12", rep: "Sam Ortiz")
        try keep(Self.slip, as: "team/Dana Wolf/a.jsonl", on: "2026-10-06")
        try keep(Self.ask, as: "team/nobody.jsonl", on: "2026-10-07")
        return sandbox.home.appendingPathComponent("team").path
    }

    @Test func `before the first practice it says how to begin`() throws {
        let run = try sandbox.run("report")
        #expect(run.code == 0)
        #expect(
            run.lines.joined(separator: " ").hasPrefix("No practice is kept in \(sandbox.state.path)/sessions yet."))
        #expect(run.err.isEmpty)
        #expect(try sandbox.run("report", "--html").out.contains("No practice is kept in"))
        let json = try #require(JSONObject(try sandbox.run("report", "--json").out))
        #expect(json.keys == ["folder", "practices", "unscored", "reps", "all"])
        #expect(json.number("practices") == 0)
    }

    @Test func `what practice says is what the report reads`() throws {
        _ = try team()
        let run = try sandbox.run("report", "team", "--json")
        #expect(run.code == 0)
        #expect(run.err.isEmpty)
        let json = try run.object(0)
        #expect(json.number("practices") == 4 && json.number("unscored") == 0)
        #expect(json.list("reps").map { $0.text("rep") } == ["Dana Wolf", "Sam Ortiz", nil])
        let sam = try #require(json.list("reps").first { $0.text("rep") == "Sam Ortiz" })
        #expect(
            Set(sam.keys) == [
                "rep", "practices", "unscored", "again", "intents", "checks", "rows", "dont_says", "hints", "retries",
            ])
        #expect(sam.list("practices").map { $0.text("at") } == ["2026-10-05T09:10:00Z", "2026-10-12T09:10:00Z"])
        #expect(sam.list("practices").map { $0.number("dont_says") } == [1, 0])
        let shares = sam.list("practices").compactMap { $0.number("share") }
        #expect(shares == shares.sorted() && Set(shares).count == 2)
        #expect(
            Set(try #require(sam.list("practices").first).keys) == [
                "file", "at", "scenario", "outcome", "met", "of", "share", "mean_of_five", "dont_says", "taken_back",
                "hints", "retries",
            ])
        #expect(sam.list("rows").first?.text("row") == "002.1")
        #expect(sam.list("rows").first?.text("do_say") != nil)
        #expect(sam.list("intents").first?.text("intent") != nil)
        #expect(sam.object("dont_says")?.text("trend") == "too-few-to-say")
        #expect(json.object("all")?.list("rows").first?.number("said") == 2)
    }

    @Test func `several reps come in a table first, then each`() throws {
        let folder = try team()
        let run = try sandbox.run("report", folder)
        #expect(run.code == 0)
        #expect(run.lines.first == "4 practices by 3 reps")
        for heading in ["rep ", "All together", "Dana Wolf: 1 practice", "Sam Ortiz: 2 practices", "without a name: 1"]
        {
            #expect(run.lines.contains { $0.hasPrefix(heading) }, "\(heading)")
        }
        #expect(run.out.contains(" took it up: "))
        #expect(!run.out.contains("\u{1B}"))
        for line in run.lines { #expect(line.count <= 80) }
    }

    @Test func `without a folder it is about the sessions kept here, chats passed over`() throws {
        try keep(Self.ask, as: "state/dosay/sessions/p.jsonl", on: "2026-10-05")
        _ = try sandbox.chat(turns: ["we need to train it on our data"])
        let run = try sandbox.run("report")
        #expect(run.code == 0)
        #expect(run.lines.first == "1 practice, 2026-10-05")
    }

    @Test func `a page is one that asks nothing of anybody`() throws {
        let page = try sandbox.run("report", "--html", try team())
        #expect(page.code == 0)
        #expect(page.out.hasPrefix("<!doctype html>"))
        #expect(page.out.contains("Content-Security-Policy"))
        #expect(page.out.contains("<h2 id=\"rep-2-title\"><bdi>Sam Ortiz</bdi></h2>"))
    }

    @Test func `a faulty line is named, the rest is told, and the exit says so`() throws {
        let folder = try team()
        _ = try sandbox.write("{\"scenario\": \"x\"}\n{\"n\": oops}\n", to: "team/broken.jsonl")
        let run = try sandbox.run("report", folder)
        #expect(run.code == 3)
        #expect(run.lines.first == "4 practices by 3 reps; 1 more broken off, and not scored")
        #expect(run.err == "\(folder)/broken.jsonl:2:7: expected a value\n")
    }

    @Test func `a folder that isn't there is unreadable, two reports at once a mistake`() throws {
        let gone = try sandbox.run("report", "nowhere")
        #expect(gone.code == 3)
        #expect(gone.err == "dosay: can't open nowhere: No such file or directory\n")
        #expect(gone.output.isEmpty)
        let both = try sandbox.run("report", "--html", "--json")
        #expect(both.code == 2)
    }
}
