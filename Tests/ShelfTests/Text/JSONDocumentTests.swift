import Shelf
import Testing

@Suite struct JSONDocumentTests {
    private func document(_ text: String) throws -> JSONDocument { try JSONDocument(Array(text.utf8)) }

    @Test(arguments: [
        ("{}", "an object"), (" {\"a\": [1]} ", "an object"), ("[]", "a list"), ("\"x\"", "a text"),
        ("-1.5e3", "a number"), ("true", "true or false"), ("false", "true or false"), ("null", "null"),
    ])
    func `every kind of value is told apart`(_ text: String, _ kind: String) throws {
        #expect(try document(text).kind == kind)
    }

    @Test func `items and numbers come as they were written, texts as they are meant`() throws {
        guard case .list(let items) = try document(#"[1.0, "\u00e9", {"a":  1}, [ ]]"#) else {
            Issue.record("no list")
            return
        }
        #expect(items.map { String(decoding: $0, as: UTF8.self) } == ["1.0", #""\u00e9""#, #"{"a":  1}"#, "[ ]"])
        guard case .text(let text) = try JSONDocument(items[1]), case .number(let digits) = try JSONDocument(items[0])
        else {
            Issue.record("other kinds")
            return
        }
        #expect(text == "é" && String(decoding: digits, as: UTF8.self) == "1.0")
    }

    @Test(arguments: ["", "  ", "{", "[1,]", "[1] 2", "tru", "{} {}", "\"a", "01", "nul", "\"\u{1}\""])
    func `what isn't one whole value is malformed`(_ text: String) {
        #expect(throws: JSONLine.Malformed.self) { try document(text) }
    }

    @Test func `what isn't UTF-8 is malformed, in a list and in an object`() {
        for bytes in [[0x5B, 0x22, 0xFF, 0x22, 0x5D], [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]] as [[UInt8]] {
            #expect(throws: JSONLine.Malformed.self) { try JSONDocument(bytes) }
        }
    }

    @Test func `nesting has an end`() throws {
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(throws: JSONLine.Malformed.self) { try document(deep) }
    }
}
