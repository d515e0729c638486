import Foundation
import Testing

/// `dosay classify`: one line out for each line in.
@Suite struct ClassifyTests {
    let sandbox: Sandbox
    static let opening = "we need to train it on our data"

    init() throws { sandbox = try Sandbox() }

    private func classified(_ text: String, _ arguments: String...) throws -> Run {
        try sandbox.start(["classify"] + arguments, given: .text(text)).end()
    }

    @Test func `a line of text gives its intent, how sure that is, and its regime`() throws {
        let run = try classified("\(Self.opening)\npass the salt please\n")
        #expect(run.code == 0)
        #expect(run.err.isEmpty)
        #expect(run.objects.count == 2)
        #expect(try run.object(0).keys == ["text", "intent", "confidence", "regime"])
        #expect(try run.object(0).text("text") == Self.opening)
        #expect(
            try run.object(0).text("intent") == "train-on-our-data" && run.object(0).text("regime") == "fine-tuning")
        #expect(try run.object(1).text("intent") == "out-of-scope" && run.object(1).isNull("regime"))
    }

    @Test func `it hears what ask hears`() throws {
        for statement in [Self.opening, "both", "is our data safe with you", "pass the salt please"] {
            let asked = try #require(sandbox.run("ask", "--json", statement).objects.first)
            let heard = try #require(classified(statement).objects.first)
            #expect(heard.text("intent") == asked.text("intent"))
            #expect(heard.number("confidence") == asked.number("confidence"))
            #expect(heard.text("regime") == asked.text("regime"))
        }
    }

    @Test func `as TSV there are three columns`() throws {
        let run = try classified("\(Self.opening)\npass the salt please\n", "--format", "tsv")
        let rows = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        try #require(rows.map(\.count) == [3, 3])
        #expect(rows[0][0] == "train-on-our-data" && rows[0][2] == "fine-tuning")
        #expect(Double(rows[0][1]) != nil)
        #expect(rows[1][0] == "out-of-scope" && rows[1][2] == "")
    }

    @Test func `fields pass through as they came, and ours replace those of the same name`() throws {
        let line =
            #"{"id": 7, "text": "train it on our data", "regime": "x", "deep": {"a": [1, null, 1e3]}, "s": "\u00e9\n", "intent": 5}"#
        let run = try classified(line)
        let object = try #require(run.objects.first)
        #expect(object.keys == ["id", "text", "regime", "deep", "s", "intent", "confidence"])
        #expect(object.number("id") == 7)
        #expect(object.text("s") == "é\n")
        #expect(object.text("intent") == "train-on-our-data" && object.text("regime") == "fine-tuning")
        #expect(run.out.contains(#"{"a": [1, null, 1e3]}"#))
    }

    @Test func `order is kept over many lines`() throws {
        let lines = (0..<3_000).map { #"{"n": \#($0), "text": "train it \#($0)"}"# }
        let run = try classified(lines.joined(separator: "\n"))
        #expect(run.objects.compactMap { $0.number("n") } == (0..<3_000).map(Double.init))
    }

    @Test func `a blank line gives a line`() throws {
        let run = try classified("\n\(Self.opening)\n   \n\n")
        #expect(run.code == 0)
        #expect(
            run.objects.map { $0.text("intent") } == [
                "out-of-scope", "train-on-our-data", "out-of-scope", "out-of-scope",
            ])
        #expect(try classified("").output.isEmpty)
    }

    @Test func `line ends of other systems and a missing last one make no difference`() throws {
        let text = "train it\n\nshould we fine-tune?\n"
        let expected = try classified(text).output
        #expect(try classified(text.replacingOccurrences(of: "\n", with: "\r\n")).output == expected)
        #expect(try classified(String(text.dropLast())).output == expected)
        let json = "{\"text\": \"train it\"}\n"
        #expect(try classified(json.replacingOccurrences(of: "\n", with: "\r\n")).output == classified(json).output)
    }

    @Test(arguments: ["train it\nshould we fine-tune?\n", "{\"text\": \"train it\"}\n{\"text\": \"both\"}\n"])
    func `a byte order mark makes no difference`(text: String) throws {
        #expect(try classified("\u{feff}" + text).output == classified(text).output)
    }

    // MARK: Text or JSON

    @Test func `the first line that is not blank says what all are`() throws {
        let text = try classified("\n  \ntrain it\n{\"text\": \"train it\"}\n")
        #expect(text.code == 0)
        #expect(text.objects.last?.text("text") == "{\"text\": \"train it\"}")
        let json = try classified("\n  \n  {\"text\": \"train it\"}\ntrain it\n")
        #expect(json.code == 3)
        #expect(json.objects.count == 4)
        #expect(try json.object(2).text("intent") == "train-on-our-data")
    }

    @Test(arguments: [
        #"{"text": 5}"#, #"{"other": "x"}"#, "train it", #"{"text": "x""#, #"{"text": "x"} {}"#, #"["text"]"#, "null",
        #"{'text': 'x'}"#, #"{"text": null}"#,
    ])
    func `a line that can't be read gives its number and why, and the rest goes on`(line: String) throws {
        let run = try classified("{\"text\": \"train it\"}\n\(line)\n{\"text\": \"train it\"}\n")
        #expect(run.code == 3)
        #expect(run.lines.count == 3)
        #expect(try run.object(1).keys == ["line", "error"])
        #expect(try run.object(1).number("line") == 2)
        #expect(try run.object(1).text("error")?.isEmpty == false)
        #expect(try run.object(2).text("intent") == "train-on-our-data")
        #expect(run.err.contains(":2:"))
    }

    @Test func `half a surrogate pair leaves every line a line`() throws {
        let run = try classified("{\"text\": \"train it\"}\n{\"text\": \"\\ud800\"}\n{\"text\": \"train it\"}\n")
        #expect(run.lines.count == 3)
        #expect(run.lines.first == run.lines.last)
    }

    @Test func `nesting without end is a line that can't be read`() throws {
        let deep = String(repeating: "[", count: 100_000)
        let run = try classified("{\"text\": \"x\"}\n{\"text\": \"x\", \"a\": \(deep)\n{\"text\": \"x\"}\n")
        #expect(run.code == 3)
        #expect(run.objects.map { $0.number("line") } == [nil, 2, nil])
    }

    @Test func `a line of ten megabytes is named and passed over`() throws {
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000)
        let run = try sandbox.run("classify", given: .bytes(long + Array("\ntrain it\n".utf8)))
        #expect(run.code == 3)
        #expect(run.objects.count == 2)
        #expect(try run.object(0).number("line") == 1)
        #expect(try run.object(0).text("error")?.contains("10000000 bytes") == true)
        #expect(try run.object(1).text("intent") == "train-on-our-data")
    }

    @Test func `a line of just under a megabyte is taken`() throws {
        let run = try classified(String(repeating: "train it ", count: 110_000))
        #expect(run.code == 0)
        #expect(run.objects.count == 1)
    }

    // MARK: Files

    @Test func `files follow one another, and a dash is standard input`() throws {
        let one = try sandbox.write("one\n", to: "one.txt")
        let two = try sandbox.write("two", to: "two.txt")
        let run = try sandbox.run("classify", one, "-", two, given: .text("zero\n"))
        #expect(run.code == 0)
        #expect(run.objects.map { $0.text("text") } == ["one", "zero", "two"])
    }

    @Test func `each file may start with a byte order mark, and counts its own lines`() throws {
        let one = try sandbox.write("\u{feff}{\"text\": \"one\"}\n", to: "one.jsonl")
        let two = try sandbox.write("\u{feff}{\"text\": \"two\"}\n5\n", to: "two.jsonl")
        let run = try sandbox.run("classify", one, two)
        #expect(run.objects.map { $0.text("text") } == ["one", "two", nil])
        #expect(run.objects.last?.number("line") == 2)
        #expect(run.err.contains("two.jsonl:2:"))
    }

    @Test func `a missing file is named, and what came before it is not lost`() throws {
        let one = try sandbox.write("train it\n", to: "one.txt")
        let run = try sandbox.run("classify", one, "missing.txt")
        #expect(run.code == 3)
        #expect(run.err.contains("missing.txt: No such file or directory"))
        #expect(run.objects.map { $0.text("intent") } == ["train-on-our-data"])
    }

    @Test func `a folder is no file`() throws {
        let run = try sandbox.run("classify", "/")
        #expect(run.code == 3)
        #expect(run.output.isEmpty)
        #expect(run.err.contains("Is a directory"))
    }

    @Test func `a format nobody knows is a mistake of usage`() throws {
        let run = try sandbox.run("classify", "--format", "xml")
        #expect(run.code == 2)
        #expect(run.err.contains("jsonl") && run.err.contains("tsv"))
    }

    // MARK: Much of it

    @Test func `two hundred thousand lines take no more memory than two thousand`() throws {
        let classify = try sandbox.start(["classify"])
        let padding = String(repeating: " ", count: 40)
        let block = Array((0..<1_000).map { "fine \($0 % 100)\(padding)\n" }.joined().utf8)
        /// In kilobytes: the most that was ever held, which is while starting, and what is held now.
        func memory(after thousands: Int) throws -> (peak: Int, now: Int) {
            for _ in 0..<thousands { try classify.send(block) }
            try classify.waitUntilItWaits()
            let figures = ["VmHWM", "VmRSS"].map {
                classify.status($0)?.split(separator: " ").first.flatMap { Int($0) }
            }
            return (try #require(figures[0]), try #require(figures[1]))
        }
        let few = try memory(after: 2)
        let many = try memory(after: 198)
        #expect(many.peak < few.peak + 20_000)
        #expect(many.now < few.now + 6_000)
        let run = try classify.finish()
        #expect(run.code == 0)
        #expect(run.output.count { $0 == 0x0a } == 200_000)
    }
}
