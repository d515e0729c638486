import Shelf
import Testing

@Suite struct `What parts two texts` {
    /// A block a text: lines of both bare, of the old one with -, of the new one with +, changed words in brackets.
    private func blocks(_ old: String, _ new: String) -> [[String]] {
        func words(_ pieces: [TextDiff.Piece]) -> String {
            pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
        }
        func lines(_ text: String) -> [String] {
            text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
        return TextDiff(old: lines(old), new: lines(new)).blocks.map { block in
            switch block {
            case .same(let line): [line]
            case .changed(let old, let new): old.map { "-" + words($0) } + new.map { "+" + words($0) }
            }
        }
    }

    @Test func `is nothing for the same text`() {
        #expect(TextDiff(old: ["a", "", "b"], new: ["a", "", "b"]).isEmpty)
        #expect(!TextDiff(old: ["a"], new: ["a", ""]).isEmpty)
        #expect(TextDiff(old: [], new: []).isEmpty)
    }

    @Test func `is in lines that went and lines that came`() {
        #expect(
            blocks("one|two|three|four", "one|zwei|three|four|five")
                == [["one"], ["-two", "+zwei"], ["three"], ["four"], ["+five"]])
        #expect(blocks("a|b", "b") == [["-a"], ["b"]])
    }

    @Test func `is in words where a line was reworded`() {
        #expect(
            blocks("Ask one short question, then wait.", "Ask one question, and then wait for it.")
                == [["-Ask one [short] question, then wait.", "+Ask one question, [and] then wait [for it]."]])
    }

    @Test func `shows only what was reworded in a paragraph that is broken otherwise`() {
        #expect(
            blocks("You give the rep a line|to say aloud.", "You give|the rep one line|to say aloud.")
                == [["-You give the rep [a] line", "+You give", "+the rep [one] line"], ["to say aloud."]])
    }

    @Test func `is in whole lines where they share few words`() {
        #expect(
            blocks("The cat sat on the mat.", "A dog of the neighbours barked all night.")
                == [["-The cat sat on the mat.", "+A dog of the neighbours barked all night."]])
    }

    @Test func `matches the lines of a block that are alike`() {
        #expect(
            blocks(
                "version: 1|what it was about before|lines: 9 parts",
                "version: 2|now something wholly different here|lines: 7 parts")
                == [
                    ["-version: [1]", "+version: [2]"],
                    ["-what it was about before", "+now something wholly different here"],
                    ["-lines: [9] parts", "+lines: [7] parts"],
                ])
    }

    @Test func `keeps every line, whatever it is made of`() {
        let old = ["", "  a  b", "é’s “x”", "\t", "{{#a}}", "1.5"]
        let new = ["  a  c", "", "é’s “y”", "{{/a}}", "\t\t", "1.6", "end"]
        var (before, after): ([String], [String]) = ([], [])
        for block in TextDiff(old: old, new: new).blocks {
            switch block {
            case .same(let line):
                before.append(line)
                after.append(line)
            case .changed(let old, let new):
                before += old.map { $0.map(\.text).joined() }
                after += new.map { $0.map(\.text).joined() }
            }
        }
        #expect(before == old && after == new)
    }

    @Test func `of texts too long to compare is all of both`() {
        let old = (0..<3_000).map { "old \($0)" }
        let blocks = TextDiff(old: old, new: old + ["more"]).blocks
        #expect(blocks.count == 1)
    }
}
