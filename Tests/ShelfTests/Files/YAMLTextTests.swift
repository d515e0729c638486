import Testing

@testable import Shelf

/// Texts written as YAML: read again, they are the same.
@Suite struct YAMLTextTests {
    static let hostile = [
        "plain words", "", "it's: \"quoted\"", "a: b", "- item", "# remark", "a # remark", "? key", "| block", "> fold",
        "&anchor", "*alias", "!tag", "%directive", "@at", "`tick`",
        "{a: b}", "[a, b]", "null", "Null", "~", "true",
        "no",
        "1", "0x1F", "1e3",
        "2025-01-01", "---", "...", "--- a", "\\n", "back\\slash", "'", "''", "\"", "\"\"\"",
        "line\nline", "line\n\nline", "line\r\nline", "tab\ttab", "bell\u{7}", "\u{1B}[31mred\u{1B}[0m", "\u{0}",
        "\u{85}",
        "\u{A0}nbsp", "\u{2028}", "b\u{FEFF}om", "\u{FFFE}", "\u{FFFF}", "\u{202E}right to left", "zażółć gęślą", "語",
        "👩‍👩‍👧", "e\u{301}", "\u{1F600}: - #", "a,b", "a;b", "ends with:", "ends with space ", " begins", "a: ", ": a",
        "=", "<<", "key?", "what? - that: #", String(repeating: "long \"words\": ", count: 2_000),
    ]

    private func read(_ yaml: String) throws -> YAMLMapping {
        let reading = Reading()
        let map = YAMLFile.parse(yaml, file: "a.yaml", firstLine: 1, reading) { map in
            _ = map.optionalText("a")
            _ = map.texts("b")
            return map
        }
        #expect(reading.faults == [], "\(yaml.prefix(200))")
        return try #require(map)
    }

    @Test(arguments: hostile) func `a value is read as it was written`(_ text: String) throws {
        let map = try read("a: \(YAMLText.scalar(text))\nb:\n  - \(YAMLText.quoted(text))\n")
        #expect((map.optionalText("a") ?? "") == text.trimmed)
        #expect(map.texts("b").map(\.value) == [text.trimmed])
    }

    @Test(arguments: hostile.filter { YAMLText.isLine($0) }) func `so is a line of a block`(_ text: String) throws {
        let reading = Reading()
        let lines = YAMLFile.parse("a: |\n  first\n  \(text)\n  last\n", file: "a.yaml", firstLine: 1, reading) {
            $0.lines("a").map(\.value)
        }
        #expect(reading.faults == [])
        #expect(lines == ["first", text, "last"])
    }

    @Test func `nothing in quotes can steer a terminal`() {
        for text in Self.hostile {
            let shown = YAMLText.quoted(text)
            #expect(shown.inert == shown)
            #expect(!shown.contains("\n"))
        }
    }
}
