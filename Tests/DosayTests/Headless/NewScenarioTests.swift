import Foundation
import Testing

/// `dosay scenario new` away from any terminal.
@Suite struct NewScenarioTests {
    let sandbox: Sandbox
    private static let answers = [
        "The port authority", "harbour master", "a mid-sized port: #1 in \"cargo\"", "gruff - but fair", "hard",
        "a ship that waits", "a straight answer", "train-on-our-data; we cannot let any of this leave our network",
    ]

    init() throws { sandbox = try Sandbox() }

    private func new(_ answers: [String], _ options: String...) throws -> Run {
        try sandbox.start(["scenario", "new"] + options, given: .text(answers.map { $0 + "\n" }.joined())).end()
    }

    @Test func `answers make a scenario that is sound and can be played at once`() throws {
        let made = try new(Self.answers)
        try #require(made.code == 0, "\(made.err)")
        #expect(made.out.isEmpty)
        #expect(made.err.contains("What would win them?"))
        #expect(made.err.contains("was heard as data-leaves-boundary"))
        let file = sandbox.home.appendingPathComponent("the-port-authority.yaml").path
        let text = try sandbox.text(of: file)
        #expect(text.contains("  place: \"a mid-sized port: #1 in \\\"cargo\\\"\"\n"))
        #expect(text.contains("\ndifficulty: hard\n"))
        #expect(try sandbox.run("scenario", "check", file).code == 0)
        let played = try sandbox.run(
            "practice", "./the-port-authority.yaml", "--answers", "-", "--json",
            given: .turns("What should it know, or should it write your way?", "It would run inside your own network."))
        let object = try #require(JSONObject(played.out), "\(played.err)")
        #expect(object.text("outcome") == "won")
        #expect(object.list("turns").map { $0.text("beat") } == ["train-on-our-data", "data-leaves-boundary"])
        #expect(try new(Self.answers, "--output", "-").out == text)
    }

    @Test func `what is missing or makes no sense is told at once, and nothing is written`() throws {
        var answers = Self.answers
        (answers[1], answers[3], answers[4]) = ("", "  ", "hrad")
        answers[7] = "train-on-our-dta"
        let run = try new(answers)
        #expect(run.code == 3)
        for told in [
            "standard input:2:1: there is no answer to “Who is the buyer", "standard input:4:1: there is no answer",
            "standard input:5:1: “hrad” says not how hard it is; did you mean hard?",
            "standard input:8:1: there is no intent “train-on-our-dta”; did you mean train-on-our-data?",
        ] { #expect(run.err.contains(told), "\(told)") }
        #expect(!run.err.contains("standard input:1:1"))
        let cut = try new(Array(Self.answers.prefix(2)))
        #expect(cut.code == 3)
        #expect(cut.err.contains("standard input:3:1: there is no answer to “Where are they from"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.home.path).allSatisfy { $0 == "cache" })
    }

    @Test(arguments: [
        ("lovely weather today", "raises nothing that is known"), (";", "0 intents are too few"),
        (
            "train-on-our-data, stay-current, running-cost, training-cost, training-time, should-we-fine-tune",
            "6 intents are too many"
        ), ("out-of-scope", "did you mean"),
    ])
    func `one to five things are raised, and they must be known`(_ answer: String, _ problem: String) throws {
        let run = try new(Self.answers.dropLast() + [answer])
        #expect(run.code == 3)
        #expect(run.err.contains("standard input:8:1: "))
        if answer != "out-of-scope" { #expect(run.err.contains(problem), "\(run.err)") }
    }

    @Test func `nothing is written over`() throws {
        let file = try sandbox.write("mine\n", to: "the-port-authority.yaml")
        let refused = try new(Self.answers)
        #expect(refused.code == 3)
        #expect(refused.err.contains("the-port-authority.yaml is there already"))
        #expect(refused.err.contains("--output"))
        #expect(try new(Self.answers, "--output", file).code == 2)
        #expect(try sandbox.text(of: file) == "mine\n")
    }
}
