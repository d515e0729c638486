import Testing

@testable import Shelf

@Suite struct YAMLMappingTests {
    private enum Fruit: String, CaseIterable { case apple, pear }

    /// What a body reads, and everything that is wrong, a line each.
    private func read<Value>(_ text: String, _ body: (YAMLMapping) -> Value) -> (value: Value?, faults: [String]) {
        let reading = Reading()
        let value = YAMLFile.parse(text, file: "a.yaml", firstLine: 1, reading, body)
        return (value, reading.faults.map(\.description))
    }

    @Test func `an unknown key suggests the one that was meant`() {
        let faults = read("name: x\nsorce: y\nzzzzzz: z\n") { ($0.text("name"), $0.optionalText("source")) }.faults
        #expect(
            faults == [
                "a.yaml:2:1: unknown key `sorce`; did you mean source?",
                "a.yaml:3:1: unknown key `zzzzzz`; known here: name, source",
            ])
    }

    @Test func `an unknown key is found at any depth`() {
        let faults = read("list:\n  - id: a\n    ids: b\n") { $0.mappings("list") { $0.text("id") } }.faults
        #expect(faults == ["a.yaml:3:5: unknown key `ids`; did you mean id?"])
    }

    @Test func `a missing key is reported where its mapping starts`() {
        let faults = read("list:\n  - id: a\n  - name: b\n") {
            $0.mappings("list") { ($0.optionalText("name"), $0.text("id")) }
        }.faults
        #expect(faults == ["a.yaml:3:5: no `id`"])
    }

    @Test(arguments: [
        ("key: ''\n", "a.yaml:1:6: `key` is empty"), ("key:\n", "a.yaml:1:5: `key` is empty"),
        ("key: '  '\n", "a.yaml:1:6: `key` is empty"), ("key: [a]\n", "a.yaml:1:6: expected text here"),
        ("key:\n  a: b\n", "a.yaml:2:3: expected text here"),
    ])
    func `what is no text is reported`(_ text: String, _ fault: String) {
        #expect(read(text) { $0.text("key") }.faults == [fault])
    }

    @Test(arguments: ["key: null\n", "key: ~\n"])
    func `a null is no text`(_ text: String) {
        let (_, faults) = read(text) { $0.text("key") }
        #expect(faults.count == 1)
    }

    @Test func `an optional text may be left out or null`() {
        let (value, faults) = read("a: null\nb: ~\nc:\nd: 'null'\n") { map in
            ["a", "b", "c", "d", "e"].map { map.optionalText($0) }
        }
        #expect(value == [nil, nil, nil, "null", nil])
        #expect(faults == [])
    }

    @Test func `a list has a place for each text`() {
        let (value, faults) = read("list: [a,\n  \"b\"]\n") { $0.texts("list") }
        #expect(value?.map(\.value) == ["a", "b"])
        #expect(value?.map { [$0.place.line, $0.place.column] } == [[1, 8], [2, 3]])
        #expect(faults == [])
    }

    @Test(arguments: [
        ("list: a\n", "a.yaml:1:7: `list` must be a list; write it as [a, b] or with one `- ` a line"),
        ("list: [a, [b]]\n", "a.yaml:1:11: expected text here"),
    ])
    func `what is no list of texts is reported`(_ text: String, _ fault: String) {
        #expect(read(text) { $0.texts("list") }.faults == [fault])
    }

    @Test func `block lines lose blanks and comments and keep their lines`() {
        let text = "a: 1\nlines: |\n\n  one\n  # not this\n    two: [&\n\n  three\nb: 1\n"
        let (value, faults) = read(text) { map in
            _ = (map.text("a"), map.text("b"))
            return map.lines("lines")
        }
        #expect(value?.map(\.value) == ["one", "two: [&", "three"])
        #expect(value?.map(\.place.line) == [4, 6, 8])
        #expect(faults == [])
    }

    @Test func `block lines stand where their text starts`() {
        let (value, _) = read("lines: |\n  one\n    two\n") { $0.lines("lines") }
        #expect(value?.map(\.place.column) == [3, 5])
    }

    @Test func `block lines are the same with carriage returns`() {
        let (value, faults) = read("a: 1\r\nlines: |\r\n  one\r\n\r\n  two\r\n") { map in
            _ = map.text("a")
            return map.lines("lines")
        }
        #expect(value?.map(\.value) == ["one", "two"])
        #expect(value?.map(\.place.line) == [3, 5])
        #expect(faults == [])
    }

    @Test(arguments: ["lines: one\n", "lines: [one]\n", "lines: >\n  one\n", "lines:\n  - one\n"])
    func `what is no block of lines is reported`(_ text: String) {
        let faults = read(text) { $0.lines("lines") }.faults
        #expect(faults.count == 1)
        #expect(
            faults.first?.hasSuffix("`lines` must be a block of lines; write `lines: |` and one entry a line") == true)
    }

    @Test func `a block that is required must be there`() {
        #expect(read("a: 1\n") { ($0.text("a"), $0.lines("lines")) }.faults == ["a.yaml:1:1: no `lines`"])
        #expect(read("a: 1\n") { ($0.text("a"), $0.lines("lines", required: false)) }.faults == [])
    }

    @Test(arguments: ["1.5", "one", "1_000", "99999999999999999999"])
    func `what is no whole number is reported`(_ text: String) {
        let faults = read("n: \(text)\n") { $0.integer("n") }.faults
        #expect(faults == ["a.yaml:1:4: `n` must be a whole number, not `\(text)`"])
    }

    @Test func `true and false are the only truths`() {
        #expect(read("b: true\n") { $0.bool("b") }.value == true)
        #expect(read("b: false\n") { $0.bool("b") }.value == false)
        #expect(read("a: 1\n") { ($0.text("a"), $0.bool("b", default: true)) }.value?.1 == true)
        #expect(read("b: yes\n") { $0.bool("b") }.faults == ["a.yaml:1:4: `b` must be true or false, not `yes`"])
    }

    @Test func `a choice is one of its words`() {
        #expect(read("f: pear\n") { $0.choice("f", or: Fruit.apple) }.value == .pear)
        #expect(
            read("f: paer\n") { $0.choice("f", or: Fruit.apple) }.faults
                == ["a.yaml:1:4: `f` can't be `paer`; did you mean pear?"])
        #expect(
            read("f: quince\n") { $0.choice("f", or: Fruit.apple) }.faults
                == ["a.yaml:1:4: `f` can't be `quince`; one of apple, pear"])
    }

    @Test func `an entry without a source is reported where it starts`() {
        let faults = read("list:\n  - id: a\n") { $0.mappings("list") { ($0.text("id"), $0.source()) } }.faults
        #expect(faults == ["a.yaml:2:5: no `source`; cite document and section, such as 002 Inference"])
    }

    @Test func `references and citations are recorded with their places`() {
        let reading = Reading()
        YAMLFile.parse("regime: x\nintents: [a, b]\nsource: 002 Inference\n", file: "a.yaml", firstLine: 1, reading) {
            _ = ($0.reference("regime", to: .regime), $0.references("intents", to: .intent), $0.source())
        }
        #expect(reading.references.map(\.id) == ["x", "a", "b"])
        #expect(reading.references.map(\.place.line) == [1, 2, 2])
        #expect(reading.citations.map(\.source) == ["002 Inference"])
        #expect(reading.citations.map(\.place.line) == [3])
    }

    @Test(arguments: [
        ("list: a\n", "a.yaml:1:7: `list` must be a list; start each entry with `- `"),
        ("list: [a]\n", "a.yaml:1:8: expected `key: value` lines under `list`"), ("a: 1\n", "a.yaml:1:1: no `list`"),
        ("list: null\n", "a.yaml:1:1: no `list`"),
    ])
    func `what is no list of mappings is reported`(_ text: String, _ fault: String) {
        #expect(read(text) { ($0.optionalText("a"), $0.mappings("list") { $0.text("id") }) }.faults == [fault])
    }

    @Test func `a key that is no text is reported, not crashed on`() {
        #expect(read("? [a, b]\n: c\nkey: x\n") { $0.text("key") }.faults.count == 1)
        #expect(read("? {a: b}\n: c\nkey: x\n") { $0.text("key") }.faults.count == 1)
    }
}
