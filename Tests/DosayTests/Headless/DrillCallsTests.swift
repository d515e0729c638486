import Testing

/// `dosay drill --calls`: what recorded calls say about cards.
@Suite struct DrillCallsTests {
    let home: DrillSandbox

    init() throws { home = try DrillSandbox() }

    private func write(_ text: String, to name: String) throws -> String { try home.sandbox.write(text, to: name) }

    @Test func `what was missed in a call comes up in the next round`() throws {
        let run = try home.drill("--calls", write(Calls.standing, to: "a.txt"))
        #expect(run.code == 0)
        #expect(run.out.contains("a.txt: 2 missed, 0 done right"))
        #expect(run.out.contains("  turn 2  dont-say/train-on-your-data · “Sure, we can train it on your data.”"))
        #expect(home.reviews.map { $0.text("card") } == ["dont-say/train-on-your-data", "ask/train-on-our-data"])
        #expect(home.reviews.allSatisfy { $0.text("grade") == "again" })
        #expect(home.reviews.first?.text("from")?.wholeMatch(of: /call a\.txt [0-9a-f]{8}#2/) != nil)
        #expect(
            try home.round("/skip", cards: 2).list("schedule").compactMap { $0.text("card") } == [
                "dont-say/train-on-your-data", "ask/train-on-our-data",
            ])
    }

    @Test func `the same call again changes nothing, wherever it lies`() throws {
        _ = try home.drill("--calls", write(Calls.standing, to: "a.txt"))
        let kept = home.reviews.count
        let run = try home.drill("--calls", write(Calls.standing, to: "elsewhere/a.txt"))
        #expect(run.code == 0 && run.out.contains("nothing taken; what it says was taken before"))
        #expect(home.reviews.count == kept)
        _ = try home.drill("--calls", write(Calls.taken, to: "other/a.txt"))
        #expect(home.reviews.count > kept)
    }

    @Test func `what was done right counts for what is known`() throws {
        _ = try home.drill("--calls", write(Calls.fair, to: "a.txt"))
        #expect(home.reviews.isEmpty)
        try home.write([("ask/train-on-our-data", "again", 5)])
        let run = try home.drill("--calls", write(Calls.fair, to: "a.txt"))
        #expect(run.out.contains("a.txt: 0 missed, 1 done right"))
        #expect(home.reviews.last?.text("grade") == "good")
    }

    @Test func `the own side is named with --rep or a roles file`() throws {
        let file = try write(Calls.bare, to: "a.txt")
        let unknown = try home.drill("--calls", file)
        #expect(unknown.code == 2)
        #expect(unknown.out.contains("nothing taken; nobody in this call is known to be the rep"))
        #expect(unknown.err.contains("--rep") && unknown.err.contains("unknown  Ann · nobody said"))
        #expect(try home.drill("--calls", file, "--rep", "Ann").code == 0)
        let mistyped = try home.drill("--calls", file, "--rep", "Ane")
        #expect(mistyped.code == 2 && mistyped.err.contains("did you mean Ann?"))
        let roles = try write("speaker,role\nAnn,rep\nBo,buyer\n", to: "roles.csv")
        #expect(try home.drill("--calls", file, "--roles", roles).code == 0)
    }

    @Test func `many calls, files and streams, come out one after the other`() throws {
        let stream = try write(Calls.line(1, Calls.standing) + "{}\n" + Calls.line(2), to: "calls.jsonl")
        let single = try write(Calls.taken, to: "b.txt")
        let run = try home.drill("--json", "--calls", stream, single, home.sandbox.home.path + "/missing.txt")
        #expect(run.code == 3)
        #expect(run.err.contains("calls.jsonl:2:1: ") && run.err.contains("missing.txt: there is no such file"))
        let calls = try run.object(0).list("calls")
        #expect(calls.map { $0.text("file")?.split(separator: "/").last } == ["1", "2", "b.txt"])
        #expect(calls.allSatisfy { $0.keys == ["file", "known", "refusal", "reviews"] })
        #expect(calls[0].list("reviews").first?.keys == ["card", "grade", "quote", "turn"])
        #expect(calls[2].list("reviews").contains { $0.text("grade") == "hard" })
        #expect(calls[1].list("reviews").contains { $0.text("grade") == "good" })
    }

    @Test func `in private nothing is kept`() throws {
        let run = try home.drill("--private", "--calls", write(Calls.standing, to: "a.txt"))
        #expect(run.code == 0 && run.out.contains("2 missed"))
        #expect(home.reviews.isEmpty)
    }

    @Test func `names of files and words of calls can't steer the terminal`() throws {
        let call = Calls.opening + "rep:Ann: \u{1B}[31mSure, we can train it on your data.\u{1B}[0m\n"
        let run = try home.drill("--calls", write(call, to: "a\u{1B}[31m.txt"))
        #expect(run.code == 0)
        #expect(!run.out.contains("\u{1B}") && !run.err.contains("\u{1B}"))
    }
}
