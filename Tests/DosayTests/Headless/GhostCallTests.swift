import Foundation
import Testing

/// `dosay scenario from`: recorded calls, answered anew.
@Suite struct GhostCallTests {
    let sandbox: Sandbox
    private static let training = "Morning. We need to train it on our data, all of it: \"everything\"."
    private static let leaving = "And our data can't leave our own network."
    private static let promise = "Sure, we can train it on your data, it will learn everything you have."
    private static let inside = "Then the model runs inside your network, next to the files."

    init() throws { sandbox = try Sandbox() }

    /// The same call as different programs export it.
    private static let exports: [(name: String, text: String)] = [
        (
            "call.txt",
            """
            rep:Nora: Thanks for the time. What are you after?
            buyer:Ed: \(training)
            rep:Nora: \(promise)
            buyer:Ed: It rains here.
            rep:Nora: It does.
            buyer:Ed: \(leaving)
            rep:Nora: \(inside)
            """
        ),
        (
            "call.vtt",
            """
            WEBVTT

            1
            00:00:01.000 --> 00:00:05.000
            buyer:Ed: \(training)

            2
            00:00:05.000 --> 00:00:09.000
            rep:Nora: \(promise)

            3
            00:00:09.000 --> 00:00:12.000
            buyer:Ed: \(leaving)

            4
            00:00:12.000 --> 00:00:15.000
            rep:Nora: \(inside)
            """
        ),
        (
            "call.jsonl",
            [("buyer:Ed", training), ("rep:Nora", promise), ("buyer:Ed", leaving), ("rep:Nora", inside)]
                .map {
                    "{\"speaker\": \"\($0)\", \"text\": \"\($1.replacingOccurrences(of: "\"", with: "\\\""))\"}"
                }.joined(separator: "\n")
        ),
    ]

    @Test(arguments: exports.indices)
    func `a call of any format is played again, and answered beside what was answered then`(_ number: Int) throws {
        let (name, text) = Self.exports[number]
        let call = try sandbox.write(text + "\n", to: name)
        let made = try sandbox.run("scenario", "from", call)
        try #require(made.code == 0, "\(made.err)")
        #expect(made.out.isEmpty)
        #expect(made.err.contains("call.yaml is written"))
        let file = sandbox.home.appendingPathComponent("call.yaml").path
        #expect(try sandbox.run("scenario", "check", file).code == 0)
        let printed = try sandbox.run("scenario", "from", call, "--output", "-")
        #expect(printed.out == (try sandbox.text(of: file)))

        let answers = try sandbox.write(
            "What should it know, or should it write the way you do?\nIt would run inside your own network.\n",
            to: "answers.txt")
        let first = try sandbox.run("practice", "./call.yaml", "--answers", answers, "--json")
        #expect(first.output == (try sandbox.run("practice", "./call.yaml", "--answers", answers, "--json").output))
        let turns = try #require(JSONObject(first.out)).list("turns")
        #expect(turns.map { $0.text("buyer") } == [Self.training, Self.leaving])
        let then = try turns.map { try #require($0.object("then")) }
        #expect(then[0].text("answer")?.hasPrefix(Self.promise) == true)
        #expect(then[1].text("answer") == Self.inside)
        func passed(_ object: JSONObject, _ check: String) -> Bool? {
            object.list("checks").first { $0.text("id") == check }?.flag("passed")
        }
        #expect(passed(then[0], "no-dont-say") == false)
        #expect(passed(turns[0], "no-dont-say") == true)
        let score = try #require(JSONObject(first.out)?.object("score")?.object("then"))
        #expect(score.number("met") ?? 9 < score.number("of") ?? 0)
    }

    @Test func `the debrief reads well side by side`() throws {
        let call = try sandbox.write(Self.exports[0].text, to: "call.txt")
        _ = try sandbox.run("scenario", "from", call)
        let answers = try sandbox.write("What should it know, or should it write your way?\n", to: "answers.txt")
        let page = try sandbox.run("practice", "./call.yaml", "--answers", answers).out
        let then = try #require(page.range(of: "\n  then      \(Self.promise)"))
        let you = try #require(page.range(of: "\n  you       What should it know, or should it write your way?"))
        #expect(then.upperBound < you.lowerBound)
        #expect(page.contains("yours, on the same turns, "))
    }

    @Test func `where nothing was recorded nothing stands beside it`() throws {
        let run = try sandbox.run(
            "practice", "a-blank-in-the-decision-package", "--answers", "-", "--json", given: .text("Hello there.\n"))
        let object = try #require(JSONObject(run.out))
        #expect(object.list("turns").first?.isNull("then") == true)
        #expect(object.object("score")?.isNull("then") == true)
    }

    @Test func `nothing is written over`() throws {
        let call = try sandbox.write(Self.exports[0].text, to: "call.txt")
        let file = try sandbox.write("mine\n", to: "call.yaml")
        let refused = try sandbox.run("scenario", "from", call)
        #expect(refused.code == 2)
        #expect(refused.err.contains("call.yaml is there already") && refused.err.contains("--output"))
        #expect(try sandbox.text(of: file) == "mine\n")
        #expect(try sandbox.run("scenario", "from", call, "--output", file).code == 2)
        #expect(try sandbox.text(of: file) == "mine\n")
        let other = sandbox.home.appendingPathComponent("first-visit.yaml").path
        #expect(try sandbox.run("scenario", "from", call, "--output", other).code == 0)
        #expect(try sandbox.text(of: other).contains("\nid: first-visit\n"))
        #expect(try sandbox.run("scenario", "from", call, "--output", "nowhere/at/all.yaml").code == 3)
    }

    @Test func `who is on which side must be known`() throws {
        let text = Self.exports[0].text.replacingOccurrences(of: "rep:", with: "")
            .replacingOccurrences(of: "buyer:", with: "")
        let call = try sandbox.write(text, to: "call.txt")
        let unknown = try sandbox.run("scenario", "from", call)
        #expect(unknown.code == 2)
        #expect(unknown.err.contains("name the rep with --rep or --roles"))
        #expect(!FileManager.default.fileExists(atPath: sandbox.home.appendingPathComponent("call.yaml").path))
        #expect(try sandbox.run("scenario", "from", call, "--rep", "Nroa").err.contains("did you mean Nora?"))
        let named = try sandbox.run("scenario", "from", call, "--rep", "Nora", "--output", "-")
        #expect(named.code == 0)
        #expect(named.out.contains("\n  role: Ed\n"))
        let roles = try sandbox.write("speaker,role\nNora,rep\nEd,buyer\n", to: "roles.csv")
        #expect(try sandbox.run("scenario", "from", call, "--roles", roles, "--output", "-").out == named.out)
        let nobody = try sandbox.write("speaker,role\nNora,rep\nEd,other\n", to: "others.csv")
        let noBuyer = try sandbox.run("scenario", "from", call, "--roles", nobody)
        #expect(noBuyer.code == 2)
        #expect(noBuyer.err.contains("nobody in this call is known to be the buyer"))
    }

    @Test func `what raises nothing, and what holds several calls, says so`() throws {
        let small = try sandbox.run("scenario", "from", "-", given: .text("rep: Hello.\nbuyer: Lovely weather.\n"))
        #expect(small.code == 3)
        #expect(small.err.contains("no buyer's turn in this call raises anything"))
        func line(_ id: String, _ text: String) -> String {
            "{\"id\": \"\(id)\", \"transcript\": \"buyer: \(text)\\nrep: Let me see.\"}\n"
        }
        let calls = try sandbox.write(
            line("a", "We need to train it on our data.") + line("b", Self.leaving), to: "calls.jsonl")
        let which = try sandbox.run("scenario", "from", calls)
        #expect(which.code == 2)
        #expect(which.err.contains("holds 2 calls; say which with --call 1 to --call 2"))
        let second = try sandbox.run("scenario", "from", calls, "--call", "2", "--output", "-")
        #expect(second.code == 0)
        #expect(second.out.contains(Self.leaving))
        #expect(try sandbox.run("scenario", "from", calls, "--call", "3").code == 2)
    }

    @Test func `as many turns as wanted, and formats by their names`() throws {
        let call = try sandbox.write(Self.exports[0].text, to: "call.txt")
        let one = try sandbox.run("scenario", "from", call, "--turns", "1", "--output", "-")
        #expect(
            one.out.contains(Self.training.replacingOccurrences(of: "\"", with: "")) || one.out.contains("Morning."))
        #expect(!one.out.contains(Self.leaving))
        #expect(try sandbox.run("scenario", "from", call, "--turns", "0").code == 2)
        let wrong = try sandbox.run("scenario", "from", call, "--from", "zoon")
        #expect(wrong.code == 2)
        #expect(wrong.err.contains("did you mean"))
    }

    @Test func `escapes and marks in a recording do no harm`() throws {
        let call = try sandbox.write(
            "\u{1B}[31mbuyer\u{1B}[0m: hm\nbuyer: - \u{1B}]0;owned\u{07}we need to train it on our data: # \"all\" \\n\n"
                + "rep: Sure: we can \u{202E}train it on your data.\n", to: "\u{1B}[1mcall: #1.txt")
        let made = try sandbox.run("scenario", "from", call, "--output", "made.yaml")
        try #require(made.code == 0, "\(made.err)")
        let text = try sandbox.text(of: sandbox.home.appendingPathComponent("made.yaml").path)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) })
        #expect(try sandbox.run("scenario", "check", "made.yaml").code == 0)
        let run = try sandbox.run("practice", "./made.yaml", "--answers", "-", "--json", given: .text("Which of it?\n"))
        let object = try #require(JSONObject(run.out))
        let turn = try #require(object.list("turns").first)
        #expect(turn.text("buyer")?.contains("- we need to train it on our data: # \"all\" \\n") == true)
        #expect(turn.object("then")?.text("answer") == "Sure: we can train it on your data.")
    }
}
