import Foundation
import Testing

/// `dosay practice` and `dosay scenario`: the program plays the buyer.
@Suite struct PracticeTests {
    let sandbox: Sandbox
    private static let scenario = "a-blank-in-the-decision-package"
    private static let answers = """
        Sure, we can train it on your data, it will learn everything you have.

        What would your people ask it, and how often in a month?
        Sorry, I take that back, I shouldn't have promised that.

        """

    init() throws { sandbox = try Sandbox() }

    private func practised(_ answers: String, seed: String = "0") throws -> JSONObject {
        let file = try sandbox.write(answers, to: "answers.txt")
        let run = try sandbox.run("practice", Self.scenario, "--answers", file, "--seed", seed, "--json")
        try #require(run.code == 0, "\(run.err)")
        return try #require(JSONObject(run.out))
    }

    @Test func `without a scenario it lists them`() throws {
        let run = try sandbox.run("practice")
        #expect(run.code == 0)
        #expect(run.out.contains(Self.scenario))
    }

    @Test func `the same answers give the same bytes, in either way of asking`() throws {
        let file = try sandbox.write(Self.answers, to: "answers.txt")
        let first = try sandbox.run("practice", Self.scenario, "--answers", file)
        #expect(first.code == 0)
        #expect(first.out == (try sandbox.run("scenario", "run", Self.scenario, "--answers", file).out))
        #expect(first.out.contains("Unfinished."))
    }

    @Test func `another seed words the buyer otherwise and judges the same`() throws {
        let (one, other) = (try practised(Self.answers), try practised(Self.answers, seed: "1"))
        #expect(
            one.keys == [
                "scenario", "seed", "turns", "goals", "outcome", "score", "next", "knowledge", "prompt",
            ])
        #expect(
            one.list("turns").first?.keys == [
                "answer", "beat", "buyer", "checks", "findings", "intent", "moves", "patience", "then", "turn",
            ])
        #expect(one.list("turns").count == 3)
        #expect(one.list("turns").map { $0.text("beat") } == other.list("turns").map { $0.text("beat") })
        #expect(one.list("turns").map { $0.text("buyer") } != other.list("turns").map { $0.text("buyer") })
        #expect(one.object("score")?.number("met") == other.object("score")?.number("met"))
        #expect(one.text("outcome") == "unfinished")
    }

    @Test func `commands in a file count as commands, and what comes after the end is told`() throws {
        let file = try sandbox.write("/hint\n/hnit\n/quit\nhello\n", to: "answers.txt")
        let run = try sandbox.run("practice", Self.scenario, "--answers", file)
        #expect(run.code == 0)
        #expect(run.out.contains("hint (a point): "))
        #expect(run.out.contains("did you mean /hint?"))
        #expect(run.err.contains("the practice was over before 1 more answer"))
    }

    @Test func `an unknown scenario is a mistake on the command line`() throws {
        let run = try sandbox.run("practice", "a-blank-in-the-decision-packge")
        #expect(run.code == 2)
        #expect(run.err.contains("did you mean \(Self.scenario)?"))
    }

    @Test func `a huge answer and escapes do no harm`() throws {
        let file = try sandbox.write(
            "\u{1B}]0;owned\u{07}\u{1B}[31mred\n" + String(repeating: "train it ", count: 100_000) + "\n",
            to: "answers.txt")
        let run = try sandbox.run("practice", Self.scenario, "--answers", file)
        #expect(run.code == 0)
        #expect(!run.out.unicodeScalars.contains("\u{1B}"))
        #expect(!run.out.contains("owned"))
    }

    @Test(arguments: [("mermaid", "flowchart TD"), ("dot", "digraph ")])
    func `a scenario is drawn`(_ format: String, _ opening: String) throws {
        let run = try sandbox.run("scenario", "graph", Self.scenario, "--format", format)
        #expect(run.code == 0)
        #expect(run.out.hasPrefix(opening))
        #expect(run.out.contains("ends walked"))
    }
}
