import Foundation
import Testing

/// Practices as they are kept, taken up, verified and overridden.
@Suite struct PracticeKeptTests {
    let sandbox: Sandbox
    private static let scenario = "a-blank-in-the-decision-package"
    private static let promise = "Sure, we can train it on your data, it will learn everything you have."
    private static let question = "What would your people ask it, and how often in a month?"

    init() throws { sandbox = try Sandbox() }

    /// Practises, and returns the file it was kept in.
    private func kept(_ answers: String..., arguments: [String] = []) throws -> String {
        let file = try sandbox.write(answers.map { $0 + "\n" }.joined(), to: "answers.txt")
        let before = Set(sandbox.sessions)
        let run = try sandbox.start(
            ["practice", Self.scenario, "--answers", file, "--rep", "Tess"] + arguments, given: .nothing
        ).end()
        try #require(run.code == 0, "\(run.err)")
        return try #require(sandbox.sessions.first { !before.contains($0) })
    }

    private func verified(_ file: String) throws -> (code: Int32, object: JSONObject) {
        let run = try sandbox.run("verify", "--json", file)
        return (run.code, try run.object(0))
    }

    @Test func `a practice is verified from its file alone`() throws {
        let file = try kept(Self.promise, "/hint", Self.question, "/again 1", Self.question, "/dispute 1 answered no")
        let (code, object) = try verified(file)
        #expect(code == 0)
        #expect(object.flag("same") == true)
        #expect(object.number("turns") == 1)
        #expect(object.object("score")?.text("then") == object.object("score")?.text("here"))
        #expect(object.text("what")?.contains("by Tess") == true)
    }

    @Test func `a changed answer, a changed score and a missing line show, each with its line`() throws {
        let file = try kept(Self.promise, Self.question)
        let whole = try sandbox.text(of: file)
        func problems(_ text: String) throws -> [Int] {
            let (code, object) = try verified(try sandbox.write(text, to: "bent.jsonl"))
            #expect(code == 1)
            #expect(object.flag("same") == false)
            return object.list("problems").compactMap { $0.number("line").map { Int($0) } }
        }
        #expect(
            try problems(whole.replacingOccurrences(of: "What would your people", with: "Who cares what they"))
                .contains(5))
        let met = try #require(whole.range(of: #""score": \{"met": [0-9.]+"#, options: .regularExpression))
        #expect(try problems(whole.replacingCharacters(in: met, with: #""score": {"met": 99.0"#)) == [6])
        let lines = whole.split(separator: "\n").map { $0 + "\n" }
        #expect(try problems((lines[..<2] + lines[3...]).joined()).first == 3)
    }

    @Test(arguments: ["9223372036854775807", "1000000001", "0", "-9223372036854775808"])
    func `a turn with a number that none can have is a fault with its line`(_ number: String) throws {
        let whole = try sandbox.text(of: try kept(Self.promise, Self.question))
        let bent = whole.replacingOccurrences(of: "\"n\": 2,", with: "\"n\": \(number),")
        try #require(bent != whole)
        let file = try sandbox.write(bent, to: "bent.jsonl")
        for arguments in [["verify", file], ["practice", "--resume", file, "--answers", "/dev/null"]] {
            let run = try sandbox.start(arguments, given: .nothing).end()
            #expect(run.code == 3)
            #expect(run.err.contains("bent.jsonl:2:1: belongs to no practice"))
        }
    }

    @Test func `a file that is cut short anywhere is read, and none crashes`() throws {
        let file = try kept(Self.promise, Self.question)
        let bytes = Array(try sandbox.text(of: file).utf8)
        for count in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 12)) {
            let run = try sandbox.run("verify", try sandbox.write(Array(bytes[..<count]), to: "cut.jsonl"))
            #expect([0, 1, 3].contains(run.code), "\(count): \(run.err)")
        }
    }

    @Test func `a chat is verified too`() throws {
        _ = try sandbox.chat(turns: ["we need to train it on our data", "so it knows our policies", "/undo", "/retry"])
        let file = try #require(sandbox.sessions.first)
        let run = try sandbox.run("verify", file)
        #expect(run.code == 0)
        try sandbox.edit(file, "so it knows our policies", "so it writes like us")
        let bent = try sandbox.run("verify", file)
        #expect(bent.code == 1)
        #expect(bent.out.contains("line 3"))
    }

    @Test func `other knowledge is named, and so is what comes out under it`() throws {
        let file = try kept(Self.question)
        let own = try sandbox.write("", to: "own/phrases/.keep").replacingOccurrences(of: "/phrases/.keep", with: "")
        _ = try sandbox.write(
            "id: extra\nvoice: one more\nexamples:\n  talk: |\n    so how was the drive\n", to: "own/reps/extra.yaml")
        let run = try sandbox.start(
            ["verify", "--json", "--knowledge", own, file], given: .nothing,
            with: ["XDG_CACHE_HOME": sandbox.home.appendingPathComponent("cache").path]
        ).end()
        let object = try run.object(0)
        #expect((object["remarks"] as? [String])?.first?.hasPrefix("it was heard by other knowledge") == true)
    }

    @Test func `a practice that was left goes on where it stopped, in the same file`() throws {
        let file = try kept(Self.promise)
        let answers = try sandbox.write("\(Self.question)\n", to: "more.txt")
        let run = try sandbox.run("practice", "--resume", "--answers", answers)
        #expect(run.code == 0)
        #expect(run.out.contains("taken up after 1 answer"))
        #expect(sandbox.sessions == [file])
        let (code, object) = try verified(file)
        #expect(code == 0)
        #expect(object.number("turns") == 2)
    }

    @Test func `kill -9 loses nothing that was answered, and it goes on after`() throws {
        let running = try sandbox.start(["practice", Self.scenario, "--answers", "-"])
        try running.send(Self.promise)
        try running.send(Self.question)
        try running.wait(for: "both answers in the file") {
            (sandbox.sessions.first.flatMap { try? sandbox.text(of: $0) } ?? "").contains("how often in a month")
        }
        running.signal(9)
        _ = try running.end()
        let run = try sandbox.run("practice", "--resume", Self.scenario, "--json", given: .turns("/quit"))
        #expect(try run.object(0).list("turns").map { $0.text("answer") } == [Self.promise, Self.question])
        #expect(sandbox.sessions.count == 1)
        #expect(try verified(sandbox.sessions[0]).code == 0)
    }

    @Test func `two at once don't write one file`() throws {
        let running = try sandbox.start(["practice", Self.scenario, "--answers", "-"])
        try running.send(Self.promise)
        try running.wait(for: "the answer in the file") { !sandbox.sessions.isEmpty }
        try running.waitUntilItWaits()
        let file = try #require(sandbox.sessions.first)
        let other = try sandbox.run("practice", "--resume", file, given: .turns("/quit"))
        #expect(other.code == 3)
        #expect(other.err.contains("another dosay is at this practice"))
        // Begun at the same time, each has a file of its own.
        _ = try sandbox.run("practice", Self.scenario, given: .turns(Self.question))
        #expect(sandbox.sessions.count == 2)
        #expect(try running.finish().code == 0)
    }

    @Test func `with nothing to take up it says so`() throws {
        let run = try sandbox.run("practice", "--resume")
        #expect(run.code == 2)
        #expect(run.err.contains("there is no practice to take up"))
    }

    @Test func `nothing is kept of a private practice and of a trainer's run`() throws {
        let file = try sandbox.write(Self.promise + "\n", to: "answers.txt")
        _ = try sandbox.run("practice", Self.scenario, "--private", "--answers", file)
        _ = try sandbox.run("scenario", "run", Self.scenario, "--answers", file)
        #expect(sandbox.sessions.isEmpty)
    }

    @Test func `a practice goes on when it can't be kept`() throws {
        _ = try sandbox.write("in the way", to: "state")
        let file = try sandbox.write(Self.promise + "\n", to: "answers.txt")
        let run = try sandbox.run("practice", Self.scenario, "--answers", file)
        #expect(run.code == 0)
        #expect(run.out.contains("this practice isn't being kept: "))
        #expect(run.out.contains("Unfinished."))
    }

    @Test func `a trainer's word counts, with who says so and why, and is held again with the rest`() throws {
        let file = try kept("Lovely weather today.", "/dispute 1 answered I was being polite")
        let before = try verified(file).object.object("score")?.text("here")
        #expect(try sandbox.run("override", file).out.contains("turn 1 answered disputed: I was being polite"))
        let run = try sandbox.run(
            "override", file, "1", "answered", "--passed", "--by", "Kim", "--why", "it opened the talk")
        #expect(run.code == 0, "\(run.err)")
        let (code, after) = try verified(file)
        #expect(code == 0)
        #expect(after.object("score")?.text("here") != before)
        let list = try sandbox.run("override", file).out
        #expect(list.contains("turn 1 answered disputed, settled"))
        #expect(list.contains("turn 1 answered passed, says Kim at "))
        #expect(list.contains("it opened the talk"))
    }

    @Test(arguments: [
        (["1", "answerd", "--passed", "--why", "x"], "did you mean answered?"),
        (["9", "answered", "--passed", "--why", "x"], "there is no turn 9"),
        (["drivr", "--passed", "--why", "x"], "did you mean driver?"),
        (["1", "answered", "--why", "x"], "--passed or --failed"), (["1", "answered", "--failed"], "why?"),
    ])
    func `a mistaken override changes nothing`(_ arguments: [String], _ hint: String) throws {
        let file = try kept(Self.question)
        let before = try sandbox.text(of: file)
        let run = try sandbox.start(["override", file, "--by", "Kim"] + arguments, given: .nothing).end()
        #expect(run.code == 2)
        #expect(run.err.contains(hint), "\(run.err)")
        #expect(try sandbox.text(of: file) == before)
    }

    @Test func `what was missed comes up in the drill, once`() throws {
        let file = try kept(Self.promise)
        let reviews = sandbox.state.appendingPathComponent("drill/reviews.jsonl").path
        let before = try sandbox.text(of: reviews)
        #expect(before.contains("dont-say/train-on-your-data"))
        #expect(before.contains("practice \(file.split(separator: "/").last ?? "")"))
        _ = try sandbox.run("practice", "--resume", given: .turns("/quit"))
        #expect(try sandbox.text(of: reviews) == before)
    }

    @Test func `a replay reads a practice, both sides of it`() throws {
        let file = try kept(Self.promise, "/hint", "/again 1", Self.question)
        let call = try #require(
            try sandbox.run("replay", "--format", "json", "--quiet", file).object(0).list("calls").first)
        #expect(call.list("turns").map { $0.text("role") } == ["buyer", "rep", "buyer"])
        #expect(call.list("turns")[1].text("text") == Self.question)
    }
}
