import Testing

@testable import Shelf

@Suite struct YAMLFileTests {
    /// Reads `key` of a text, with everything that is wrong, a line each.
    private func read(_ text: String, firstLine: Int = 1) -> (value: String?, faults: [String]) {
        let reading = Reading()
        let value = YAMLFile.parse(text, file: "a.yaml", firstLine: firstLine, reading) { $0.text("key") }
        return (value, reading.faults.map(\.description))
    }

    @Test(arguments: [
        "key: value", "key: value\n", "key: value\r\n", "\u{FEFF}key: value\n", "# says nothing\n\nkey: 'value'\n",
        "---\nkey: \"value\"\n...\n", "{\"key\": \"value\"}", "key: >\n  value\n",
    ])
    func `a mapping is read`(_ text: String) {
        let (value, faults) = read(text)
        #expect(value == "value")
        #expect(faults == [])
    }

    @Test(arguments: [
        ("", "a.yaml: the file is empty"), ("# nothing\n", "a.yaml: the file is empty"),
        ("- key\n", "a.yaml:1:1: expected `key: value` lines"), ("key\n", "a.yaml:1:1: expected `key: value` lines"),
        ("key: value\nkeys: \"value\n", "a.yaml:3:1: not YAML: found unexpected end of stream"),
        ("key: a: b\n", "a.yaml:1:7: not YAML: mapping values are not allowed in this context"),
        ("key:\n\tvalue: 1\n", "a.yaml:2:1: not YAML: found character that cannot start any token"),
        ("key: [a\nb: c\n", "a.yaml:2:2: not YAML: did not find expected ',' or ']'"),
        ("key: value\n---\nkey: value\n", "a.yaml:2:1: not YAML: but found another document"),
        ("key: 1\nother: 2\nkey: 3\n", "the key key is there twice"),
    ])
    func `what is no mapping is refused at its place`(_ text: String, _ message: String) {
        let (value, faults) = read(text)
        #expect(value == nil)
        #expect(faults.count == 1)
        #expect(faults.first?.contains(message) == true, "\(faults)")
    }

    @Test func `a colon in plain text hints at quotes`() {
        #expect(read("key: a: b\n").faults.first?.hasSuffix("; put text with `: ` in it in quotes") == true)
    }

    @Test func `a key that is there twice is reported where it stands`() {
        let fault = read("a: 1\nkey: 1\nb: 1\nkey: 3\n").faults.first ?? ""
        #expect(fault.hasPrefix("a.yaml:4:1:") || fault.hasPrefix("a.yaml:2:1:"), "\(fault)")
    }

    @Test func `a control character is reported where it stands`() {
        let faults = read("a: 1\nkey: va\u{7}lue\n").faults
        #expect(faults.count == 1)
        #expect(
            faults.first?.hasPrefix("a.yaml:2:8: not YAML: control characters are not allowed") == true, "\(faults)")
    }

    @Test func `places count from the line on which the text starts in its file`() {
        #expect(read("other: 1\n", firstLine: 10).faults.sorted().first?.hasPrefix("a.yaml:10:1:") == true)
        #expect(read("a: 1\nkey: a: b\n", firstLine: 10).faults.first?.hasPrefix("a.yaml:11:7:") == true)
        #expect(read("a: 1\nkey: *a\n", firstLine: 10).faults.first?.hasPrefix("a.yaml:11:") == true)
    }

    private static let refusal =
        "anchors and aliases (& and *) are not read here; write the value out, or put it in quotes if it is text"

    @Test(arguments: [
        ("a: &a [lol, lol]\nkey: [*a, *a]\n", 1), ("b: 1\nkey: *a\n", 2), ("a:\n  - &a lol\nkey: x\n", 2),
        ("a: [b, &a c]\nkey: x\n", 1), ("a: {b: &a c}\nkey: x\n", 1), ("a: {&a b: c}\nkey: x\n", 1),
        ("a: |\n  - &b\n\n  *b\nc: &a d\nkey: x\n", 5),
    ])
    func `anchors and aliases are refused at their line`(_ text: String, _ line: Int) {
        let (value, faults) = read(text)
        #expect(value == nil)
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("a.yaml:\(line):") == true, "\(faults)")
        #expect(faults.first?.hasSuffix(Self.refusal) == true, "\(faults)")
    }

    @Test(arguments: [
        "\"a\": &a [lol, lol]\n\"key\": [*a, *a]\n", "'a': &a b\n'key': *a\n", "a: ['b', &a c]\nd: ['e', *a]\nkey: x\n",
        "a: [ &a b, c ]\nkey: x\n", "a: [b,&a c]\nkey: x\n", "a:  &a b\nkey:  *a\n", "a:\n  &a b\nkey:\n  *a\n",
        "&a a: b\nkey: x\n", "a: !!str &a b\nkey: x\n", "a: # see below |\n  - &a b\nkey: x\n", "? &a a\n: b\nkey: x\n",
        "a: x >\n  y\nb:\n  -  &a b\nkey: x\n", "a:\t&a b\nkey: x\n", "a:\n  - b: |\n      text\n    c: &d e\nkey: x\n",
        "--- &a\nkey: x\n",
    ])
    func `anchors and aliases are refused however they are written`(_ text: String) {
        let (value, faults) = read(text)
        #expect(value == nil)
        #expect(faults.count == 1)
        #expect(faults.first?.hasSuffix(Self.refusal) == true, "\(faults)")
    }

    /// Nine levels of nine: a few hundred bytes that stand for a billion texts.
    @Test func `the classic bomb is refused without being expanded`() {
        var text = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for (name, inner) in zip("bcdefghi", "abcdefgh") {
            text += "\(name): &\(name) [\(Array(repeating: "*\(inner)", count: 9).joined(separator: ", "))]\n"
        }
        let (value, faults) = read(text + "key: *i\n")
        #expect(value == nil)
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("a.yaml:1:") == true && faults.first?.hasSuffix(Self.refusal) == true)
    }

    @Test(arguments: [
        "R&D", "salt & pepper", "2 * 3", "\"a, *b: &c\"", "'- *b'", "\"[*a]\"", "a*b*c", "|\n  a: &b\n\n  - *c",
        "|\r\n  a\r\n\r\n  b: *c\r\n", ">-\n  it's [*starred*]", "\"two lines,\n  &c.\"",
    ])
    func `an ampersand or asterisk in text is none`(_ value: String) {
        let (read, faults) = read("key: \(value)\n")
        #expect(read != nil)
        #expect(faults == [])
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func `deep nesting is refused, not followed`(_ opening: String) {
        let (value, faults) = read("key:\n  " + String(repeating: opening, count: 20_000))
        #expect(value == nil)
        #expect(faults.count == 1)
    }

    @Test func `a file that can't be read is a fault`() throws {
        let folder = try TemporaryFolder()
        try folder.write("bad.yaml", bytes: Array("key: ".utf8) + [0xE9, 0x0A])
        let reading = Reading()
        #expect(YAMLFile.read(folder("bad.yaml"), reading) { $0.text("key") } == nil)
        #expect(YAMLFile.read(folder("none.yaml"), reading) { $0.text("key") } == nil)
        #expect(
            reading.faults.map { folder.plain($0.description) } == [
                "bad.yaml:1:6: not UTF-8; save the file as UTF-8",
                "none.yaml: can't be read: No such file or directory",
            ])
    }
}
