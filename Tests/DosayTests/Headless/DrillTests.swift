import Glibc
import Testing

/// `dosay drill`: rounds on what somebody misses.
@Suite struct DrillTests {
    let home: DrillSandbox
    private typealias Said = DrillSandbox

    init() throws { home = try DrillSandbox() }

    // MARK: A round

    @Test func `a round comes out as one object, every key there`() throws {
        let round = try home.round(Said.promise, "/skip", "lovely weather")
        #expect(round.keys == ["day", "cards", "put", "skipped", "weakest", "schedule", "knowledge"])
        #expect(round.number("put") == 5 && round.number("skipped") == 1)
        let answers = round.list("cards")
        #expect(answers.map { $0.text("grade") } == ["again", "hard"])
        #expect(round.text("weakest") == answers[0].text("card"))
        for answer in answers {
            #expect(
                answer.keys == [
                    "answer", "avoid", "card", "checks", "difficulty", "due", "grade", "say", "stability", "statement",
                    "why",
                ])
        }
        #expect(answers[0].text("answer") == Said.promise)
        #expect(answers[0].list("checks").contains { $0.text("id") == "no-dont-say" && $0.flag("passed") == false })
        #expect(answers[0].number("stability") == 0.212)
        let state = try #require(round.list("schedule").first { $0.text("card") == answers[1].text("card") })
        #expect(
            state.keys == ["card", "difficulty", "due", "last", "retrievability", "reviews", "stability"])
        #expect(state.number("reviews") == 1 && state.text("last") == round.text("day"))
        #expect(state.text("due") == answers[1].text("due"))
    }

    @Test func `a round says at once what an answer came to, and what to say instead`() throws {
        let run = try home.drill(answers: [Said.promise, "/skpi", "/quit", "left over"])
        #expect(run.code == 0)
        #expect(run.out.contains("5 cards. Answer as you would on the call."))
        #expect(run.out.contains("drill 1/5 ▸ \(Said.promise)"))
        #expect(run.out.contains("grade   missed · again tomorrow"))
        #expect(run.out.contains("✗ left no don't-say standing · “\(Said.promise)”"))
        for label in ["  say     “", "  not     “", "  why     "] { #expect(run.out.contains(label)) }
        #expect(run.out.contains("did you mean /skip?"))
        #expect(run.out.contains("1 answered: 1 missed.") && run.out.contains("Weakest: dont-say/"))
        #expect(run.err.contains("the drill was over before 1 more answer"))
    }

    @Test func `the same answers give the same bytes`() throws {
        let file = try home.sandbox.write("\(Said.reading)\n\(Said.promise)\n", to: "answers.txt")
        let first = try home.drill("--private", "--answers", file)
        #expect(first.out == (try home.drill("--private", "--answers", file).out))
        #expect(!first.out.contains("\u{1B}") && first.out.contains("all of it"))
    }

    @Test func `a card that was drilled says something else the next time`() throws {
        let first = try home.round(Said.promise, cards: 1).list("cards")
        let card = try #require(first.first?.text("card"))
        try home.write([(card, "again", 3)])
        let second = try home.round(Said.promise, cards: 1).list("cards")
        #expect(second.first?.text("card") == card)
        #expect(second.first?.text("statement") != first.first?.text("statement"))
    }

    @Test func `what is likeliest forgotten comes first, and never more than ten`() throws {
        let cards = try home.cards()
        try home.write(cards.map { ($0, "good", 40) } + [("ask/train-on-our-data", "again", 30)])
        let round = try home.round(Said.promise)
        #expect(round.number("put") == 10)
        #expect(round.list("cards").first?.text("card") == "ask/train-on-our-data")
    }

    @Test(arguments: [("JST-9", "2026-01-03", "2026-01-05"), ("PST8", "2026-01-02", "2026-01-04")])
    func `days are those of where somebody drills`(_ zone: String, _ last: String, _ due: String) throws {
        _ = try home.sandbox.write(
            "{\"v\":1,\"at\":\"2026-01-02T20:00:00Z\",\"card\":\"answer/stay-current\",\"grade\":\"good\",\"from\":\"drill\"}\n",
            to: "state/dosay/drill/reviews.jsonl")
        let run = try home.sandbox.run("drill", "--json", "--answers", "/dev/null", with: ["TZ": zone])
        let state = try #require(run.object(0).list("schedule").first)
        #expect(state.text("last") == last && state.text("due") == due)
    }

    @Test func `where nothing is due it says when something is`() throws {
        try home.write(try home.cards().map { ($0, "good", 0) })
        let run = try home.drill()
        #expect(run.code == 0)
        #expect(run.out == "  Nothing is due; the next card comes in 2 days.\n")
        #expect(try home.round().list("cards").isEmpty)
    }

    @Test func `a huge answer and escapes do no harm`() throws {
        let file = try home.sandbox.write(
            "\u{1B}]0;owned\u{07}\u{1B}[31mred\n" + String(repeating: "train it ", count: 90_000) + "\n"
                + String(repeating: "x", count: 1 << 20) + "y\n", to: "answers.txt")
        let run = try home.drill("--answers", file)
        #expect(run.code == 3)
        #expect(run.err.contains("answers.txt:3:1: the line has 1048577 bytes"))
        #expect(!run.out.unicodeScalars.contains("\u{1B}") && !run.out.contains("owned"))
        #expect(home.reviews.count >= 2)
    }

    // MARK: What is kept

    @Test func `a review is one line with the promised fields`() throws {
        _ = try home.round(Said.reading)
        let line = try #require(home.reviews.first)
        #expect(home.reviews.count == 1)
        #expect(line.keys == ["v", "at", "card", "grade", "from"])
        #expect(line.text("grade") == "easy" && line.text("from") == "drill" && line.number("v") == 1)
        var status = stat()
        #expect(stat(home.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test func `a kill in the middle of a round loses nothing that was graded`() throws {
        let drill = try home.start([])
        try drill.send(Said.promise)
        try drill.wait(for: "the first review") { !home.reviews.isEmpty }
        try drill.send(Said.reading)
        try drill.wait(for: "the second review") { home.reviews.contains { $0.text("grade") == "good" } }
        drill.signal(SIGKILL)
        #expect(try drill.end().code == 137)
        let kept = Set(home.reviews.compactMap { $0.text("card") })
        let schedule = try home.round().list("schedule").compactMap { $0.text("card") }
        #expect(Set(schedule) == kept && kept.count >= 2)
    }

    @Test func `a private drill keeps nothing, and goes by what was kept before`() throws {
        try home.write([("answer/stay-current", "again", 9)])
        let before = try home.sandbox.text(of: home.path)
        let run = try home.drill("--private", "--cards", "1", answers: [Said.promise])
        #expect(run.code == 0 && run.out.contains("name what answers it"))
        #expect(try home.sandbox.text(of: home.path) == before)
    }

    @Test func `lines that are no reviews are told, and the others count`() throws {
        try home.write([("answer/stay-current", "again", 9)])
        let good = try home.sandbox.text(of: home.path)
        _ = try home.sandbox.write(
            good + "{\"v\":1}\n" + good.replacingOccurrences(of: "stay-current", with: "no-longer") + "{\"v\":1,\"at",
            to: "state/dosay/drill/reviews.jsonl")
        let run = try home.drill("--json", "--answers", "/dev/null")
        #expect(run.code == 3)
        #expect(run.err.contains("reviews.jsonl:2:1: `at` must be a time"))
        #expect(run.err.contains("some reviews couldn't be read"))
        #expect(try run.object(0).list("schedule").map { $0.text("card") } == ["answer/stay-current"])
    }

    @Test func `reviews that can't be read at all are refused`() throws {
        _ = try home.sandbox.write("", to: "state/dosay/drill/reviews.jsonl/inside")
        let run = try home.drill()
        #expect(run.code == 3 && run.err.contains("can't read") && run.err.contains("reviews.jsonl"))
    }

    // MARK: The command line

    @Test(arguments: [
        (["--cards", "0"], "--cards can be 1 to 10"), (["--cards", "11"], "--cards can be 1 to 10"),
        (["--export", "ankki"], "did you mean anki?"), (["--output", "x"], "--output is for --export"),
        (["--rep", "Ann"], "--rep and --roles are for --calls"), (["--export", "anki", "--answers", "x"], "by itself"),
        (["--calls", "x", "--answers", "y"], "--calls takes no answers"),
    ])
    func `a mistake on the command line is told`(_ arguments: [String], _ told: String) throws {
        let run = try home.start(arguments, given: .nothing).end()
        #expect(run.code == 2)
        #expect(run.err.contains(told))
    }

    @Test func `a deck for Anki goes to standard output or to a file`() throws {
        let run = try home.drill("--export", "anki")
        #expect(run.code == 0 && run.lines.first == "#separator:tab")
        let file = home.sandbox.home.path + "/deck.txt"
        let written = try home.drill("--export", "anki", "--output", file)
        #expect(written.code == 0 && written.out.isEmpty && written.err.contains("cards are in \(file)"))
        #expect(try home.sandbox.text(of: file) == run.out)
        #expect(try home.drill("--export", "anki", "--output", "/nowhere/deck.txt").code == 3)
    }

    // MARK: In the chat

    @Test func `a chat can hold a drill, and goes on after it`() throws {
        let run = try home.sandbox.chat(
            turns: [
                "/drill 2", Said.promise, "/skip", "we need to train it on our data", "/drill 11", "/drill", "/quit",
            ])
        #expect(run.code == 0)
        #expect(
            run.out.contains("drill 1/2 ▸ \(Said.promise)") && run.out.contains("1 answered: 1 missed, 1 passed over."))
        #expect(run.out.contains("  heard   train it on our data"))
        #expect(run.err.contains("how many cards? 1 to 10"))
        #expect(home.reviews.contains { $0.text("grade") == "again" })
        #expect(home.sandbox.sessions.count == 1)
    }

    @Test func `a drill in a chat for programs is one object, and a private one keeps nothing`() throws {
        let run = try home.sandbox.chat(turns: ["/drill 1", Said.promise, "can we run it"], ["--json", "--private"])
        #expect(run.objects.count == 2 && run.lines.count == 2)
        #expect(run.objects.first?.list("cards").count == 1)
        #expect(run.objects.last?.text("statement") == "can we run it")
        #expect(home.reviews.isEmpty)
    }

    @Test func `the end of a piped chat ends its drill`() throws {
        let run = try home.sandbox.chat(turns: ["/drill 3", Said.promise])
        #expect(run.code == 0 && run.out.contains("1 answered: 1 missed."))
    }
}
