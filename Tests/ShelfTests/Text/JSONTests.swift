import Testing

@testable import Shelf

@Suite struct JSONTests {
    @Test func `fields keep the order in which they are given`() {
        let json = JSON.object([
            ("z", .integer(-1)), ("a", .list([.null, .bool(true), .bool(false)])), ("m", .object([])), ("l", .list([])),
            ("r", .raw(Array("[1]".utf8))), ("o", .optional(nil)), ("t", .texts(["x", "y"])),
        ])
        #expect(
            json.line
                == #"{"z": -1, "a": [null, true, false], "m": {}, "l": [], "r": [1], "o": null, "t": ["x", "y"]}"#)
    }

    @Test(arguments: [
        ("plain", #""plain""#), ("", #""""#), ("a\"b\\c/d", #""a\"b\\c/d""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
        ("\r\n", #""\r\n""#), ("Café 🙂", #""Café 🙂""#), ("\"\u{301}", "\"\\\"\u{301}\""),
        ("\\\u{301}", "\"\\\\\u{301}\""),
    ])
    func `text is escaped as JSON demands`(_ text: String, _ written: String) {
        #expect(JSON.text(text).line == written)
    }

    @Test(arguments: [
        ("\0", #""\u0000""#), ("\u{1B}[31m", #""\u001b[31m""#), ("\u{7F}", #""\u007f""#), ("\u{9B}2J", #""\u009b2J""#),
        ("\u{202E}", #""\u202e""#), ("\u{2066}\u{2069}", #""\u2066\u2069""#), ("\u{61C}", #""\u061c""#),
        ("\u{200B}\u{200E}\u{200F}", #""\u200b\u200e\u200f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
        ("\u{FEFF}", #""\ufeff""#), ("\u{E0041}", #""\udb40\udc41""#), ("👩\u{200D}💻", "\"👩\u{200D}💻\""),
    ])
    func `what could steer a terminal or reorder text is escaped, and comes back`(_ text: String, _ written: String) {
        #expect(JSON.text(text).line == written)
        #expect(JSONReader.text(JSON.text(text).bytes()) == text)
    }

    @Test func `names are escaped as texts are`() {
        #expect(JSON.object([("a\"\u{1B}", .null)]).line == #"{"a\"\u001b": null}"#)
    }

    @Test(arguments: [
        (0, "0.0"), (1, "1.0"), (0.5, "0.5"), (0.123456, "0.1235"), (2.0 / 3, "0.6667"), (0.00004, "0.0"),
        (0.0001, "0.0001"), (-0.25, "-0.25"), (123456789.5, "123456789.5"), (.nan, "null"), (.infinity, "null"),
        (-.infinity, "null"), (1e300, "null"),
    ])
    func `fractions have at most four decimals and are null when undefined`(_ value: Double, _ written: String) {
        #expect(JSON.fraction(value).line == written)
    }

    @Test func `JSON is equal when it reads the same`() {
        #expect(JSON.fraction(0.5) == .raw(Array("0.5".utf8)))
        #expect(JSON.text("a") != .text("b"))
    }
}
