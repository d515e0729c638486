import Testing

@testable import Shelf

@Suite struct SteeringTests {
    @Test(arguments: [
        // Control sequences.
        ("\u{1B}[31mred\u{1B}[0m", "red"), ("a\u{1B}[2J\u{1B}[1;1Hb", "ab"), ("a\u{1B}[?25lb", "ab"),
        ("a\u{1B}[1 qb", "ab"), ("a\u{9B}31mb", "ab"),
        // Operating system commands with their payload, by BEL and by ST.
        ("a\u{1B}]0;title\u{7}b", "ab"), ("a\u{1B}]52;c;cm0gLXJm\u{1B}\\b", "ab"), ("a\u{9D}0;title\u{9C}b", "ab"),
        ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
        // Device control strings, start of string, privacy messages, application commands.
        ("a\u{1B}P1$r\u{1B}\\b", "ab"), ("a\u{90}q#0\u{9C}b", "ab"), ("a\u{1B}Xx\u{1B}\\b", "ab"),
        ("a\u{98}x\u{9C}b", "ab"),
        ("a\u{1B}^x\u{1B}\\b", "ab"), ("a\u{9E}x\u{9C}b", "ab"), ("a\u{1B}_Gx\u{1B}\\b", "ab"),
        ("a\u{9F}x\u{9C}b", "ab"),
        // Short escapes.
        ("a\u{1B}cb", "ab"), ("a\u{1B}(0b", "ab"), ("a\u{1B}#8b", "ab"), ("a\u{1B}", "a"), ("a\u{1B}[", "a"),
        ("a\u{1B}\u{1B}[31mb", "ab"), ("a\u{1B}é", "aé"), ("a\u{1B}\nb", "a\nb"),
        // C0, DEL and C1.
        ("a\0\u{7}\u{8}\u{B}\u{C}\r\u{1A}b", "ab"), ("a\u{7F}b", "ab"), ("a\u{80}\u{84}\u{85}\u{8D}\u{9C}b", "ab"),
        // Bidirectional and invisible controls, tags.
        ("a\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}b", "ab"), ("a\u{2066}\u{2067}\u{2068}\u{2069}b", "ab"),
        ("a\u{61C}\u{200B}\u{200E}\u{200F}b", "ab"), ("a\u{2060}\u{2064}\u{206A}\u{206F}b", "ab"), ("\u{FEFF}a", "a"),
        ("a\u{E0001}\u{E0041}\u{E007F}b", "ab"),
    ])
    func `what steers is dropped`(_ text: String, _ shown: String) {
        #expect(text.inert == shown)
    }

    @Test(arguments: [
        "", "plain", "two\nlines\twith a tab", "Café naïve", "👩\u{200D}💻", "نص عربي", "עברית", "a\u{200C}b", "a\u{301}",
    ])
    func `what doesn't steer stays`(_ text: String) {
        #expect(text.inert == text)
    }

    @Test func `line separators become newlines`() {
        #expect("a\u{2028}b\u{2029}c".inert == "a\nb\nc")
    }

    @Test(arguments: ["\u{1B}]0;", "\u{9D}0;", "\u{1B}P", "\u{90}", "\u{1B}_", "\u{1B}X"])
    func `a payload that never ends takes no more than its line`(_ opening: String) {
        #expect("before \(opening)lost\nafter\nand after".inert == "before \nafter\nand after")
    }

    @Test func `a control sequence takes no more than its line`() {
        #expect("a\u{1B}[31\nb".inert == "a\nb")
        #expect("a\u{9B}1;2\nb".inert == "a\nb")
    }

    @Test(arguments: [
        ("a\u{1B}]0;title\u{1B}[31mb", "ab"), ("a\u{1B}]0;\u{1B}]52;c;cm0gLXJm\u{7}b", "ab"),
        ("a\u{1B}P\u{1B}]52;c;cm0gLXJm\u{1B}\\b", "ab"), ("a\u{1B}]0;\u{1B}cb", "ab"),
    ])
    func `an escape that breaks a payload off is dropped as well`(_ text: String, _ shown: String) {
        #expect(text.inert == shown)
    }

    @Test func `nothing that steers is left, whatever stands in front of it`() {
        let pieces = [
            "\u{1B}", "[", "]", "\u{9B}", "\u{9D}", "P", "\u{7}", "\\", "3", "m", "\u{202E}", "x", "\n", "\u{E0041}",
        ]
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    for d in pieces {
                        let shown = (a + b + c + d).inert
                        #expect(!shown.unicodeScalars.contains { $0.steers && $0 != "\n" })
                    }
                }
            }
        }
    }

    @Test func `a long row of openings is passed over`() {
        #expect(String(repeating: "\u{1B}]", count: 100_000).inert.isEmpty)
        #expect(String(repeating: "\u{1B}[", count: 100_000).inert.isEmpty)
    }

    @Test func `newline and tab are the only controls that stay`() {
        let kept = (0...0x10FFFF).compactMap(Unicode.Scalar.init)
            .filter { $0.steers && String($0).inert == String($0) }
        #expect(kept == ["\t", "\n"])
    }
}
