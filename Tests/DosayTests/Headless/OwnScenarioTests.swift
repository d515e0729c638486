import Foundation
import Testing

/// Scenarios of one's own, named by their files.
@Suite struct OwnScenarioTests {
    let sandbox: Sandbox
    private static let shipped = "counsel-drafts-it-as-a-warranty"
    private static let answer = "I promise you our model will never make anything up.\n"

    init() throws { sandbox = try Sandbox() }

    /// A copy of one that ships.
    private func copy(as name: String) throws -> String {
        let file = Sandbox.shipped.appendingPathComponent("Knowledge/scenarios/\(Self.shipped).yaml")
        return try sandbox.write(try String(contentsOf: file, encoding: .utf8), to: name)
    }

    @Test(arguments: ["./mine.yaml", "mine.yml", "sub/mine.yaml"])
    func `a file plays like the scenario it holds`(_ name: String) throws {
        _ = try copy(as: name)
        let answers = try sandbox.write(Self.answer, to: "answers.txt")
        let own = try sandbox.run("practice", name, "--answers", answers)
        #expect(own.code == 0, "\(own.err)")
        #expect(own.output == (try sandbox.run("practice", Self.shipped, "--answers", answers).output))
        #expect(own.output == (try sandbox.run("scenario", "run", name, "--answers", answers).output))
        #expect(
            try sandbox.run("scenario", "graph", name).output == sandbox.run("scenario", "graph", Self.shipped).output)
    }

    @Test func `what is wrong with a file comes all at once`() throws {
        let file = try copy(as: "mine.yaml")
        try sandbox.edit(file, "difficulty: hard", "difficulty: hrad")
        try sandbox.edit(file, "id: two-worries", "id: two-worries\n    weigth: 2")
        let faults = [
            "mine.yaml:3:13: `difficulty` can't be `hrad`; did you mean hard?",
            "unknown key `weigth`; did you mean weight?",
        ]
        let played = try sandbox.run("practice", "./mine.yaml")
        #expect(played.code == 3)
        for fault in faults { #expect(played.err.contains(fault)) }
        let checked = try sandbox.run("scenario", "check", file)
        #expect(checked.code == 3)
        #expect(checked.lines.count == 2)
        for (line, fault) in zip(checked.lines, faults) { #expect(line.contains(fault)) }
        #expect(checked.err.contains("2 faults"))
        #expect(try sandbox.run("practice", "./nothing.yaml").code == 3)
    }

    @Test func `there is nothing to mend in what is sound`() throws {
        let run = try sandbox.run("scenario", "check", try copy(as: "mine.yaml"), try copy(as: "yours.yaml"))
        #expect(run.code == 0)
        #expect(run.out.isEmpty)
        #expect(run.err.contains("nothing to mend"))
    }

    @Test func `what weighs more is told before the first turn, and counts more at the end`() throws {
        let file = try copy(as: "mine.yaml")
        let answers = try sandbox.write(Self.answer, to: "answers.txt")
        let run = try sandbox.run("practice", "./mine.yaml", "--answers", answers)
        let told = try #require(run.out.range(of: "left no don't-say standing counts twice"))
        let begun = try #require(run.out.range(of: "buyer ▸ "))
        #expect(told.upperBound < begun.lowerBound)
        let heavy = try #require(
            JSONObject(try sandbox.run("practice", "./mine.yaml", "--answers", answers, "--json").out))
        try sandbox.edit(file, "  no-dont-say: 2", "  no-dont-say: 1")
        let plain = try #require(
            JSONObject(try sandbox.run("practice", "./mine.yaml", "--answers", answers, "--json").out))
        let checks = try #require(heavy.list("turns").first).list("checks")
        #expect(checks.map { $0.number("weight") } == checks.map { $0.text("id") == "no-dont-say" ? 2 : 1 })
        let (more, less) = try (#require(heavy.object("score")), #require(plain.object("score")))
        #expect(more.number("of") == less.number("of").map { $0 + 1 })
    }
}
