import Foundation
import Testing

/// `dosay replay` of calls that come one a line.
@Suite struct ReplayStreamTests {
    let home: ReplaySandbox

    init() throws { home = try ReplaySandbox() }

    private func streamed(_ lines: String...) throws -> Run {
        try home.replay("--format", "jsonl", given: .text(lines.joined()))
    }

    @Test func `each line is a call, its id kept as it came`() throws {
        let chat =
            #"{"messages": [{"role": "user", "content": "we need to train it on our data"}, {"role": "assistant", "content": "Sure, we can train it on your data."}], "id": "c"}"#
        let run = try streamed(Calls.line(7, Calls.standing), chat + "\n", #"{"transcript": "Ann: hi"}"#)
        #expect(run.code == 0, "\(run.err)")
        #expect(run.objects.count == 3 && run.lines.count == 3)
        #expect(try run.object(0).keys.first == "id" && run.object(0).number("id") == 7)
        #expect(try run.object(1).text("id") == "c")
        #expect(try !run.object(2).keys.contains("id"))
        #expect(try run.object(0).kinds == ["dont-say", "missed-question"])
        #expect(try run.object(1).kinds == ["dont-say", "missed-question"])
        #expect(
            try run.object(0).text("file") == "7" && run.object(2).text("file") == "standard input:3")
        #expect(run.err == "3 calls\n")
    }

    @Test func `blank lines are none, and count as lines`() throws {
        let run = try streamed("\n \t\r\n", Calls.line(1), "\n\n", Calls.line(2), "   ")
        #expect(run.code == 0)
        #expect(run.objects.map { $0.text("file") } == ["1", "2"])
    }

    @Test func `a line that can't be read yields its id and why, and the rest goes on`() throws {
        let run = try streamed(
            Calls.line(1), "nonsense\n", #"{"id": "x", "transcript": "nobody speaks"}"# + "\n", "{\"id\": 5}\n",
            Calls.line(2))
        #expect(run.code == 3)
        #expect(run.lines.count == 5 && run.objects.count == 5)
        for line in 1...3 { #expect(try run.object(line).text("error")?.isEmpty == false) }
        #expect(try run.object(1).keys == ["file", "error"])
        #expect(try run.object(2).keys == ["id", "file", "error"] && run.object(2).text("id") == "x")
        #expect(try run.object(3).number("id") == 5 && run.object(3).text("file") == "5")
        #expect(try run.object(4).number("id") == 2 && run.object(4).kinds == ["question"])
        for line in 2...4 { #expect(run.err.contains("standard input:\(line):")) }
        #expect(run.err.hasSuffix("5 calls, 3 of them unreadable\n"))
    }

    @Test func `order is kept over thousands of lines, in every report`() throws {
        let ids = Array(0..<4_000)
        let file = try home.write(ids.map { Calls.line($0) }.joined(), to: "calls.jsonl")
        let run = try home.replay("--format", "jsonl", "--quiet", file)
        #expect(run.code == 0)
        #expect(run.objects.compactMap { $0.number("id") } == ids.map(Double.init))
        #expect(run.objects.allSatisfy { $0.kinds == ["question"] })
        let csv = try home.replay("--format", "csv", "--quiet", file)
        let places = csv.lines.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
        #expect(places.first == "\"0\"" && places.last == "\"3999\"")
        #expect(places == places.sorted { $0.count == $1.count ? $0 < $1 : $0.count < $1.count })
    }

    @Test func `a call is answered before the next one comes`() throws {
        let running = try home.sandbox.start(["replay", "--format", "jsonl", "--quiet"])
        try running.send(Array(Calls.line(1).utf8))
        try running.wait(for: "the first call") { running.out.contains("\"id\": 1") }
        try running.send(Array(Calls.line(2).utf8))
        try running.wait(for: "the second call") { running.out.contains("\"id\": 2") }
        #expect(try running.finish().code == 0)
    }

    @Test func `a reader that has enough is no error`() throws {
        let file = try home.write((0..<3_000).map { Calls.line($0) }.joined(), to: "calls.jsonl")
        for format in ["jsonl", "text", "csv", "json"] {
            let run = try home.sandbox.shell(
                "{ \"$DOSAY\" replay --quiet --format \(format) \(file); echo \"left with $?\" >&2; } | head -1")
            #expect(run.lines.count == 1)
            #expect(run.err == "left with 0\n", "\(format)")
        }
        #expect(try home.sandbox.start(["replay", "--quiet", file], given: .nothing, taken: .nobody).end().code == 0)
    }

    @Test func `a full disk is an error`() throws {
        let run = try home.sandbox.start(
            ["replay", "--format", "jsonl"], given: .text(Calls.line(1)), taken: .device("/dev/full")
        ).end()
        #expect(run.code == 3 && run.err.contains("No space left"))
    }

    @Test func `the last line needs no end, and carriage returns make no difference`() throws {
        let text = Calls.line(1) + Calls.line(2)
        let plain = try streamed(text).output
        #expect(try streamed(String(text.dropLast())).output == plain)
        #expect(try streamed(text.replacingOccurrences(of: "\n", with: "\r\n")).output == plain)
    }

    @Test func `turns of one call, a line each, are no stream`() throws {
        let run = try streamed(
            #"{"speaker": "buyer:Bo", "text": "we need to train it on our data"}"# + "\n",
            #"{"speaker": "rep:Ann", "text": "Sure, we can train it on your data."}"# + "\n")
        #expect(run.objects.count == 1)
        #expect(try run.object(0).list("turns").count == 2 && run.object(0).text("format") == "turns")
    }

    @Test func `a standing fault in any call of a stream is found`() throws {
        let good = (0..<20).map { Calls.line($0) }.joined()
        let fails = ["replay", "--quiet", "--fail-on", "dont-say"]
        #expect(try home.sandbox.start(fails, given: .text(good + Calls.line(20, Calls.taken))).end().code == 0)
        #expect(try home.sandbox.start(fails, given: .text(Calls.line(0, Calls.standing) + good)).end().code == 1)
    }
}
