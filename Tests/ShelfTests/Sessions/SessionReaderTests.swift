import Testing

@testable import Shelf

@Suite struct SessionReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ text: String) throws(Faults) -> [String] {
        try? folder.write("s.jsonl", text)
        return try SessionReader.read(folder("s.jsonl")).standing.map(\.text)
    }

    private func faults(_ text: String) -> String? {
        let faults = #expect(throws: Faults.self) { try read(text) }
        return faults.map { folder.plain($0.description) }
    }

    private func turn(_ n: Int) -> String {
        #"{"v": 1, "n": \#(n), "role": "buyer", "text": "t\#(n)", "prev": null}"# + "\n"
    }

    @Test func `turns that stand come in order`() throws {
        #expect(try read(turn(1) + turn(2) + #"{"undo": 2}"# + "\n" + turn(3)) == ["t1", "t3"])
        #expect(try read("") == [])
    }

    @Test func `what others than the buyer said is left out`() throws {
        #expect(try read(turn(1) + #"{"n": 2, "role": "rep", "text": "well"}"# + "\n" + turn(3)) == ["t1", "t3"])
        #expect(try read(#"{"n": 1, "text": "no role"}"#) == ["no role"])
    }

    @Test(arguments: [#"{"v": 1, "n": 3, "te"#, "{", #"{"undo": 1"#, "\u{FFFD}"])
    func `a last line that was cut short is passed over`(_ rest: String) throws {
        #expect(try read(turn(1) + turn(2) + rest) == ["t1", "t2"])
    }

    @Test func `a malformed line in the middle is a fault at its place`() {
        #expect(faults(turn(1) + "{\"n\": 2, \"text\": oops}\n" + turn(3)) == "s.jsonl:2:18: expected a value")
        #expect(faults(turn(1) + "x\n" + turn(3) + "{") == "s.jsonl:2:1: expected `{`")
        #expect(faults(turn(1) + "{\"n\": 2\n") == "s.jsonl:2:8: expected `,` or `}`")
    }

    @Test(arguments: [#"{"text": "no number"}"#, #"{"n": 1}"#, #"{"n": "1", "text": "x"}"#, "{}"])
    func `a line that is no turn is a fault`(_ line: String) {
        #expect(faults(turn(1) + line + "\n") == "s.jsonl:2:1: is no turn of a session")
    }

    @Test func `every fault is reported at once`() {
        #expect(faults(turn(1) + "{}\nx\n" + turn(2))?.split(separator: "\n").count == 2)
    }

    @Test(arguments: [
        ("{}\n", "1: ", "neither a turn of a chat nor the beginning of a practice"),
        ("x\ny\n", "1: ", "no JSON object: expected `{` here"),
        ("Ann: we need to train it", "1: ", "no JSON object: expected `{` here"),
        ("\u{0}\u{1}", "1: ", "no JSON object: expected `{` here"),
        (
            #"{"speaker": "Ann", "text": "hello"}"# + "\n", "1: ",
            "neither a turn of a chat nor the beginning of a practice"
        ),
        ("{\"n\": 1, \"text\": oops}\n{}\nx\n", "18: ", "no JSON object: expected a value here"),
    ])
    func `a file that begins as no session does is one fault`(_ text: String, _ column: String, _ reason: String) {
        #expect(
            faults("\n" + text)
                == "s.jsonl:2:\(column)is no session or practice: its first line is \(reason); dosay replay reads "
                + "recorded calls")
    }

    @Test func `a session that was killed in its first line has nothing in it`() throws {
        #expect(try read(#"{"v": 1, "n"#) == [])
    }

    @Test func `of many faults the first are told, and how many more there are`() {
        let faults = faults(turn(1) + String(repeating: "{}\n", count: 1_000))?.split(separator: "\n")
        #expect(faults?.count == 20)
        #expect(faults?.last?.hasSuffix("(and 980 more faults below)") == true)
    }

    @Test func `blank lines count, and say nothing`() throws {
        #expect(try read("\n" + turn(1) + "\n\n" + turn(2) + "\n") == ["t1", "t2"])
        #expect(faults("\n\n" + turn(1) + "\n{}\n") == "s.jsonl:5:1: is no turn of a session")
    }

    @Test func `carriage returns do no harm`() throws {
        #expect(try read((turn(1) + "\n" + turn(2)).replacing("\n", with: "\r\n")) == ["t1", "t2"])
    }

    @Test func `a file that isn't there is a fault`() {
        let faults = #expect(throws: Faults.self) { try SessionReader.read(folder("none")) }
        #expect(faults?.description == "\(folder("none")): can't be read: No such file or directory")
    }
}
