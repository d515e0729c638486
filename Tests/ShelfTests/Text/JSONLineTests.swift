import Testing

@testable import Shelf

@Suite struct JSONLineTests {
    private func line(_ text: String) throws -> JSONLine { try JSONLine(text.utf8) }

    @Test func `fields of every kind come as they were written`() throws {
        let line = try line(
            #" { "t":"x" , "n" : -1.50e+3,"i":42, "b":true, "f":false,"z":null,"l":[1, [ ] ],"o":{"a":{}}, "":"" } "#)
        #expect(line.fields.map(\.name) == ["t", "n", "i", "b", "f", "z", "l", "o", ""])
        #expect(
            line.fields.map { String(decoding: $0.raw, as: UTF8.self) } == [
                #""x""#, "-1.50e+3", "42", "true", "false", "null", "[1, [ ] ]", #"{"a":{}}"#, #""""#,
            ])
        #expect(try self.line("{}").fields.isEmpty)
    }

    @Test(arguments: [
        (#""plain""#, "plain"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
        (#""\ud83d\ude42!""#, "🙂!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude42x""#, "\u{FFFD}x"),
        (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\ud83d\ude42""#, "\u{FFFD}🙂"), (#""é\n🙂""#, "é\n🙂"),
        (#""\u0000""#, "\0"), (#""a\\u0041""#, "a\\u0041"),
    ])
    func `escapes stand for their characters`(_ raw: String, _ text: String) throws {
        #expect(try line(#"{"t": \#(raw)}"#).text("t") == text)
    }

    @Test func `a field of another kind is none`() throws {
        let line = try line(
            #"{"n": 1, "t": "x", "l": ["a", "b"], "m": ["a", 1], "e": [ ], "o": {"a": "b"}, "z": null}"#)
        #expect(line.text("n") == nil && line.text("z") == nil && line.text("none") == nil)
        #expect(line.integer("n") == 1 && line.integer("t") == nil)
        #expect(
            line.texts("l") == ["a", "b"] && line.texts("m") == [] && line.texts("e") == [] && line.texts("t") == [])
        #expect(line.object("o")?.text("a") == "b" && line.object("l") == nil)
        #expect(line.has("z") && !line.has("none"))
    }

    @Test(arguments: [("1", 1), ("-7", -7), ("0", 0), ("1.0", nil), ("1e2", nil), ("99999999999999999999", nil)])
    func `a whole number is one that is written so`(_ raw: String, _ number: Int?) throws {
        #expect(try line(#"{"n": \#(raw)}"#).integer("n") == number)
    }

    @Test func `the last field of a name counts`() throws {
        #expect(try line(#"{"a": "1", "\u0061": "2"}"#).text("a") == "2")
    }

    @Test(arguments: [
        ("", 1), ("x", 1), ("[]", 1), ("{", 2), ("{}x", 3), ("{} {}", 4), (#"{"a"}"#, 5), (#"{"a":}"#, 6),
        (#"{"a":1,}"#, 8), (#"{a:1}"#, 2), (#"{"a":1 "b":2}"#, 8), (#"{"a":tru}"#, 6), (#"{"a":nul"#, 6),
        (#"{"a":01}"#, 6),
        (#"{"a":1.}"#, 8), (#"{"a":1e}"#, 8), (#"{"a":-}"#, 6), (#"{"a":+1}"#, 6), (#"{"a":.5}"#, 6),
        (#"{"a":NaN}"#, 6),
        (#"{"a":"x}"#, 9), (#"{"a":"\x"}"#, 8), (#"{"a":"\u12g4"}"#, 9), (#"{"a":"\u12"#, 9), (#"{"a":"\"#, 8),
        ("{\"a\":\"\t\"}", 7), (#"{"a":[1,]}"#, 9), (#"{"a":[1 2]}"#, 9), (#"{"a":{"b"}}"#, 10), (#"{"a":'x'}"#, 6),
        (#"{"é":x}"#, 7),
    ])
    func `what is no object is refused at its column`(_ text: String, _ column: Int) {
        let malformed = #expect(throws: JSONLine.Malformed.self) { try line(text) }
        #expect(malformed?.column == column, "\(malformed?.description ?? "")")
    }

    @Test func `a refusal says what was expected`() {
        let malformed = #expect(throws: JSONLine.Malformed.self) { try line(#"{"a" 1}"#) }
        #expect(malformed?.description == "column 6: expected `:`")
    }

    @Test(arguments: ["[", #"{"a":"#])
    func `nesting is followed for sixty-four levels and no further`(_ opening: String) throws {
        let closing = opening == "[" ? "]" : "}"
        func nested(_ levels: Int) -> String {
            let inner = String(repeating: opening, count: levels - 1)
            return #"{"a":\#(inner)1\#(String(repeating: closing, count: levels - 1))}"#
        }
        #expect(throws: Never.self) { try line(nested(63)) }
        #expect(throws: JSONLine.Malformed.self) { try line(nested(66)) }
        #expect(throws: JSONLine.Malformed.self) { try line(nested(500_000)) }
    }

    @Test func `merged fields leave the others as they were, byte for byte`() throws {
        let line = try line(#"{"a": 1.50, "b" : {"x" :[1,2]}, "c": "\u00e9\/", "d": null}"#)
        let merged = line.merging([("e", .text("new")), ("f", .null)]).line
        #expect(merged == #"{"a": 1.50, "b": {"x" :[1,2]}, "c": "\u00e9\/", "d": null, "e": "new", "f": null}"#)
    }

    @Test func `a merged field replaces one of its name where it stood`() throws {
        let line = try line(#"{"a": 1, "b": 2, "c": 3}"#)
        #expect(line.merging([("b", .text("new")), ("z", .null)]).line == #"{"a": 1, "b": "new", "c": 3, "z": null}"#)
    }

    @Test func `a merged field replaces every one of its name`() throws {
        let line = try line(#"{"b": 1, "\u0062": 2, "c": 3}"#)
        let merged = try JSONLine(line.merging([("b", .integer(9))]).bytes())
        #expect(merged.fields.map(\.name).sorted() == ["b", "c"])
        #expect(merged.integer("b") == 9)
    }

    @Test func `bytes that are no UTF-8 are refused, for what goes out must be JSON`() {
        let bytes = Array(#"{"text": "caf"#.utf8) + [0xE9] + Array(#""}"#.utf8)
        #expect(throws: JSONLine.Malformed.self) { try JSONLine(bytes) }
    }

    @Test func `a line taken from the middle of a file is read the same`() throws {
        let bytes = Array("{}\n{\"a\": \"b\"}\n".utf8)
        #expect(try JSONLine(bytes[3..<13]).text("a") == "b")
    }
}
