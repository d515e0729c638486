import Foundation
import Testing

/// `dosay replay`: recorded calls in files.
@Suite struct ReplayTests {
    let home: ReplaySandbox

    init() throws { home = try ReplaySandbox() }

    // MARK: What is heard

    @Test func `both sides of a call are heard, every key there`() throws {
        let run = try home.replay("--format", "json", home.write(Calls.standing, to: "a.txt"))
        #expect(run.code == 0)
        #expect(JSONObject(run.out)?.keys == ["calls", "knowledge", "prompt"])
        #expect(run.lines.count == 1)
        let call = try #require(home.calls(run).first)
        #expect(Set(call.keys) == ["file", "format", "turns", "scorecard", "expectations"])
        #expect(call.text("format") == "text" && call.file == "a.txt")
        let turns = call.list("turns")
        #expect(turns.map { $0.number("turn") } == [0, 1, 2, 3])
        #expect(turns.map { $0.text("role") } == ["rep", "buyer", "rep", "buyer"])
        for turn in turns {
            #expect(
                Set(turn.keys) == [
                    "turn", "speaker", "role", "start_ms", "text", "intent", "confidence", "regime", "intents",
                    "findings",
                ])
        }
        #expect(turns[1].text("intent") == "train-on-our-data" && turns[1].text("regime") == "fine-tuning")
        #expect(turns[3].text("intent") == "out-of-scope" && turns[3].isNull("regime"))
        #expect(turns[0].isNull("intent") && turns[0].isNull("confidence") && turns[0].isNull("start_ms"))
        let finding = try #require(turns[2].list("findings").first)
        #expect(finding.text("kind") == "dont-say" && finding.text("row") == "002.1")
        #expect(finding.text("quote") == "Sure, we can train it on your data.")
        #expect(finding.text("why")?.isEmpty == false && finding.text("do_say")?.isEmpty == false)
        #expect(finding.isNull("corrected_in"))
        #expect(call.kinds == ["dont-say", "missed-question"])
        #expect(call.passed("no-dont-say") == false && call.passed("no-wrong-regime") == true)
    }

    @Test func `what is taken back says where, and counts no more`() throws {
        let run = try home.replay("--format", "json", home.write(Calls.taken, to: "a.txt"))
        let call = try #require(home.calls(run).first)
        #expect(call.list("turns")[2].list("findings").map { $0.number("corrected_in") } == [4, 4])
        #expect(call.passed("no-dont-say") == true)
    }

    @Test func `the same call is the same report, whatever the terminal`() throws {
        let file = try home.write(Calls.taken, to: "a.txt")
        for format in ["text", "json", "html"] {
            let first = try home.replay("--format", format, file)
            #expect(try home.replay("--format", format, file, with: ["COLUMNS": "40"]).output == first.output)
            #expect(!first.out.contains("\u{1b}"))
        }
    }

    @Test(arguments: ["text", "json", "jsonl", "markdown", "junit", "csv", "html"])
    func `every report names the don't-say, the words and the file`(_ format: String) throws {
        let run = try home.replay("--format", format, "--quiet", home.write(Calls.standing, to: "a.txt"))
        #expect(run.code == 0 && run.err.isEmpty)
        #expect(run.out.contains("Sure, we can train it on your data."))
        #expect(run.out.contains("a.txt"))
        #expect(run.out.contains("002.1") || format == "junit")
        #expect(run.out.contains("dont-say") || run.out.contains("don't") || run.out.contains("don&#39;t"))
        #expect(run.out.last == "\n")
    }

    @Test func `a report that there isn't is a mistake of usage`() throws {
        let run = try home.replay("--format", "jsno", home.write(Calls.fair, to: "a.txt"))
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.err.contains("did you mean json?"))
    }

    // MARK: Receipts

    @Test func `a receipt says what was read, on the other stream, and --quiet says nothing`() throws {
        let file = try home.write(Calls.standing, to: "a.txt")
        let run = try home.replay("--format", "jsonl", file)
        #expect(
            Run.lines(run.err) == [
                "\(file): plain text (text), 4 cues → 4 turns", "  rep  rep:Ann · by the name",
                "  buyer  buyer:Bo · by the name",
            ])
        let quiet = try home.replay("--format", "jsonl", "--quiet", file)
        #expect(quiet.code == 0 && quiet.err.isEmpty && quiet.output == run.output)
    }

    // MARK: Sides

    @Test func `without a rep nobody is scored, and everybody is listened to as a buyer`() throws {
        let file = try home.write(Calls.bare, to: "a.txt")
        let run = try home.replay("--format", "json", file)
        #expect(run.code == 0)
        let call = try #require(home.calls(run).first)
        let card = try #require(call.object("scorecard"))
        #expect(card.list("checks").isEmpty)
        #expect(card.text("refused")?.contains("--rep") == true)
        #expect(call.kinds == [])
        #expect(call.list("turns")[1].text("intent") == "train-on-our-data")
        #expect(try home.replay("--quiet", file).out.contains("--rep or --roles"))
    }

    @Test func `--rep names the rep, in any case, and the others are buyers`() throws {
        let file = try home.write(Calls.bare, to: "a.txt")
        let run = try home.replay("--format", "json", "--rep", "ANN", file)
        #expect(run.code == 0)
        #expect(run.err.contains("rep  Ann · named with --rep"))
        let call = try #require(home.calls(run).first)
        #expect(call.list("turns").map { $0.text("role") } == ["rep", "buyer", "rep"])
        #expect(call.kinds == ["question"] && call.passed("asked-first") == true)
        #expect(call.object("scorecard")?.isNull("refused") == true)
    }

    @Test func `a rep whom nobody knows is a mistake of usage, with whoever was meant`() throws {
        let file = try home.write(Calls.bare, to: "a.txt")
        let run = try home.replay("--rep", "Anne", file)
        #expect(run.code == 2)
        #expect(run.err.contains("--rep: nobody is called Anne; did you mean Ann?"))
        // Somebody who speaks in one of the calls is enough.
        let other = try home.write("Cy: hello\nDi: hello\n", to: "b.txt")
        #expect(try home.replay("--rep", "Ann", "--quiet", file, other).code == 0)
        let stranger = try home.replay("--rep", "Zebulon", file, other)
        #expect(stranger.code == 2 && stranger.err.contains("those who speak are Ann, Bo, Cy, Di"))
    }

    @Test(arguments: [
        ("roles.csv", "speaker,role\nBo,buyer\nann,rep\n"), ("sides.json", #"{"Ann": "rep", "Bo": "buyer"}"#),
        ("by-call.json", #"{"a.txt": {"speakers": {"Ann": {"role": "rep"}, "Bo": {"role": "buyer"}}}}"#),
    ])
    func `--roles says who is on which side`(_ name: String, _ roles: String) throws {
        let run = try home.replay(
            "--format", "json", "--roles", home.write(roles, to: name), home.write(Calls.bare, to: "a.txt"))
        #expect(run.code == 0)
        #expect(run.err.contains("rep  Ann · by the roles file"))
        let call = try #require(home.calls(run).first)
        #expect(call.list("turns").map { $0.text("role") } == ["rep", "buyer", "rep"])
        #expect(call.passed("answered") == true)
    }

    @Test func `a roles file that can't be read is data that can't be read`() throws {
        let file = try home.write(Calls.bare, to: "a.txt")
        let run = try home.replay("--roles", home.write("speaker,role\nAnn,rpe\n", to: "roles.csv"), file)
        #expect(run.code == 3 && run.output.isEmpty)
        #expect(run.err.contains("roles.csv:2:5: there is no role rpe; did you mean rep?"))
        #expect(try home.replay("--roles", "none.csv", file).code == 3)
    }

    // MARK: --fail-on

    @Test func `what was asked for makes it exit with 1, the report whole`() throws {
        let file = try home.write(Calls.standing, to: "a.txt")
        let run = try home.replay("--format", "json", "--fail-on", "dont-say", file)
        #expect(run.code == 1)
        #expect(try home.calls(run).count == 1)
        #expect(try home.replay("--fail-on", "wrong-regime, missed-question", file).code == 1)
        #expect(try home.replay("--fail-on", "wrong-regime,stale-claim,expectation", file).code == 0)
        #expect(try home.replay("--fail-on", "dont-say", home.write(Calls.fair, to: "b.txt"), file).code == 1)
    }

    @Test func `what was taken back, warned of or never said fails nothing`() throws {
        let all = "dont-say,missed-question,wrong-regime,stale-claim"
        let warned = Calls.fair + "rep:Ann: I won't promise you that we'll train it on your claims files.\n"
        for call in [Calls.taken, Calls.fair, warned] {
            #expect(try home.replay("--fail-on", all, home.write(call, to: "a.txt")).code == 0, "\(call)")
        }
    }

    @Test(arguments: ["", ",", "dont-sya", "do-say", "question"])
    func `a kind that is no fault is a mistake of usage`(_ kinds: String) throws {
        let run = try home.replay("--fail-on", kinds, home.write(Calls.fair, to: "a.txt"))
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.err.contains("dont-say"))
    }

    // MARK: --compare

    @Test func `--compare tells what has changed since, turn by turn`() throws {
        let file = try home.write(Calls.fair, to: "a.txt")
        let before = try home.write(home.replay("--format", "json", "--quiet", file).out, to: "before.json")
        let same = try home.replay("--quiet", "--format", "json", "--compare", before, file)
        #expect(same.code == 0 && same.err == "nothing has changed\n")
        _ = try home.write(Calls.standing, to: "a.txt")
        let changed = try home.replay("--quiet", "--format", "json", "--compare", before, file)
        #expect(changed.code == 0)
        let lines = Run.lines(changed.err)
        #expect(
            lines.contains(
                "\(file), turn 2: appeared: dont-say train-on-your-data “Sure, we can train it on your data.”"))
        #expect(lines.contains { $0.hasPrefix("\(file), turn 2: gone: question ") })
        #expect(lines.contains("\(file), turn 3: is new"))
        let other = try home.write(Calls.fair, to: "b.txt")
        let moved = try home.replay("--quiet", "--compare", before, other)
        #expect(Run.lines(moved.err) == ["\(other): is new", "\(file): was not replayed"])
    }

    @Test(arguments: ["", "[]", "{}", #"{"calls": []}"#, "{\"calls\": ["])
    func `what isn't such a report can't be compared with`(_ text: String) throws {
        let run = try home.replay("--compare", home.write(text, to: "x.json"), home.write(Calls.fair, to: "a.txt"))
        #expect(run.code == 3 && run.output.isEmpty)
        #expect(run.err.contains("x.json"))
        #expect(try home.replay("--compare", "none.json", home.write(Calls.fair, to: "a.txt")).code == 3)
    }

    // MARK: Expectations

    @Test func `what a recording expects is held against what was heard`() throws {
        let text = """
            rep:Ann: Good morning.
            buyer:Bo: We need to train it on our data.
            = intent train-on-our-data
            = regime retrieval
            rep:Ann: Sure, we can train it on your data.
            = dont-say 002.1
            = no dont-say

            """
        let file = try home.write(text, to: "a.txt")
        let run = try home.replay("--format", "json", file)
        #expect(run.code == 0)
        let expectations = try #require(home.calls(run).first).list("expectations")
        #expect(expectations.map { $0.number("turn") } == [1, 1, 2, 2])
        #expect(expectations.map { $0.flag("met") } == [true, false, true, false])
        #expect(expectations[1].text("heard") == "fine-tuning")
        #expect(try home.replay("--fail-on", "expectation", file).code == 1)
        let good = text.replacingOccurrences(of: "= no dont-say\n", with: "")
            .replacingOccurrences(of: "regime retrieval", with: "regime fine-tuning")
        #expect(try home.replay("--fail-on", "expectation", home.write(good, to: "a.txt")).code == 0)
    }

    @Test func `what the file beside a recording expects is, too`() throws {
        let file = try home.write(Calls.standing, to: "a.txt")
        let gold = """
            {"turn": 1, "intent": "stay-current", "also": ["train-on-our-data"], "regime": "fine-tuning"}
            {"turn": 2, "dont_say": "promises", "seed": "002 row 1"}
            {"turn": 3, "intent": "out-of-scope", "do_say": "praise is held against nobody"}
            {"turn": 0, "dont_say": "what nobody said", "seed": null}

            """
        _ = try home.write(gold, to: "a.txt.gold.jsonl")
        let run = try home.replay("--format", "json", file)
        let expectations = try #require(home.calls(run).first).list("expectations")
        #expect(expectations.map { $0.flag("met") } == [true, true, true, true, false])
        #expect(try home.replay("--fail-on", "expectation", file).code == 1)
        let junit = try home.replay("--format", "junit", file).out
        #expect(junit.contains("failure type=\"expectation\""))
        #expect(junit.contains("expected intent stay-current or train-on-our-data"))
    }

    @Test func `what is wrong with expectations is told, and the call reported all the same`() throws {
        let file = try home.write(Calls.standing, to: "a.txt")
        _ = try home.write("{\"turn\": 9, \"intent\": \"x\"}\n{\"intent\": \"x\"}\n", to: "a.txt.gold.jsonl")
        let run = try home.replay("--format", "json", "--quiet", file)
        #expect(run.code == 3)
        #expect(run.err.contains("a.txt.gold.jsonl:1:") && run.err.contains("there is no turn 9"))
        #expect(try home.calls(run).count == 1)
        let inline = try home.replay("--format", "json", home.write("= intent x\n" + Calls.fair, to: "b.txt"))
        #expect(inline.code == 3 && inline.err.contains("b.txt:1:"))
        #expect(try home.calls(inline).first?.kinds == ["question"])
    }

    // MARK: Knowledge of a team's own

    @Test func `a team's knowledge changes what a rep is found to have done`() throws {
        let file = try home.write(Calls.taken, to: "a.txt")
        let moves = "moves:\n  - id: takes-back\n    kind: talk\n    means: chats\n"
        let team = URL(fileURLWithPath: try home.write(moves, to: "team/moves.yaml")).deletingLastPathComponent().path
        let shipped = try home.replay("--format", "json", file)
        let ours = try home.replay(
            "--format", "json", "--knowledge", team, file,
            with: ["XDG_CACHE_HOME": home.sandbox.home.path + "/own-cache"])
        #expect(ours.code == 0, "\(ours.err)")
        #expect(try home.calls(shipped).first?.passed("no-dont-say") == true)
        #expect(try home.calls(ours).first?.passed("no-dont-say") == false)
        #expect(JSONObject(shipped.out)?.text("knowledge") != nil)
        #expect(JSONObject(shipped.out)?.text("knowledge") != JSONObject(ours.out)?.text("knowledge"))
    }

    @Test func `faulty knowledge keeps calls from being heard`() throws {
        let label = "id: our-rep\nvoice: ours\nexamples:\n  asksx: |\n    what for?\n"
        let team = URL(fileURLWithPath: try home.write(label, to: "team/reps/our-rep.yaml"))
            .deletingLastPathComponent().deletingLastPathComponent().path
        let run = try home.replay("--knowledge", team, home.write(Calls.fair, to: "a.txt"))
        #expect(run.code == 3 && run.output.isEmpty)
        #expect(run.err.contains("our-rep.yaml:4:3: unknown don't-say or move `asksx`; did you mean asks?"))
    }

    // MARK: The rubric

    @Test func `how calls are scored can be read before anybody is`() throws {
        let text = try home.sandbox.run("rules", "--rubric")
        #expect(text.code == 0)
        let call = try #require(
            home.calls(home.replay("--format", "json", home.write(Calls.standing, to: "a.txt"))).first)
        let card = try #require(call.object("scorecard"))
        let names = card.list("checks").compactMap { $0.text("check") }
        #expect(names.count == 6)
        for name in names { #expect(text.lines.contains { $0.hasPrefix("\(name): ") }, "\(name)") }
        for figure in card.keys where !["checks", "refused", "estimated"].contains(figure) {
            #expect(text.lines.contains { $0.hasPrefix("\(figure): ") }, "\(figure)")
        }
        let csv = try home.sandbox.run("rules", "--rubric", "--format", "csv")
        #expect(csv.lines.first == "id,name,asks,passes")
        // A check takes three lines, a figure two.
        #expect(text.lines.count == 3 * 6 + 2 * (csv.lines.count - 1 - 6))
        let markdown = try home.sandbox.run("rules", "--rubric", "--format", "markdown")
        #expect(markdown.lines.prefix(2) == ["| id | name | asks | passes |", "| --- | --- | --- | --- |"])
        #expect(markdown.lines.count == csv.lines.count + 1)
    }
}
