import Testing

@testable import dosay

/// The parts of the editor that need no terminal.
@Suite struct EditorPartsTests {
    @Test(arguments: [
        ("plain ▸ ", "plain ▸ "), ("\u{1b}[1mbold\u{1b}[0m ▸ ", "\u{1}\u{1b}[1m\u{1}bold\u{1}\u{1b}[0m\u{1} ▸ "),
        ("\u{1b}[1;31mred ▸ \u{1b}[0m", "\u{1}\u{1b}[1;31m\u{1}red ▸\u{1}\u{1b}[0m\u{1} "),
        ("\u{1b}[1mred▸\u{1b}[0m", "\u{1}\u{1b}[1m\u{1}red▸\u{1}\u{1b}[0m\u{1} "), ("\u{1b}[2Ja\u{1}b", "ab"),
        ("", ""),
    ])
    func `a prompt keeps its colours, takes no room for them, and ends visibly`(prompt: String, marked: String) {
        #expect(PromptText(prompt).marked == marked)
        #expect(!PromptText(prompt).visible.contains("\u{1b}"))
    }

    @Test(arguments: ["plain", "two\nrows", "\\n is no newline", "\\", "\\\\\n\\", "zażółć 👨‍👩‍👧"])
    func `a history entry survives its line in the file`(entry: String) {
        #expect(!HistoryEntry.encoded(entry).contains("\n"))
        #expect(HistoryEntry.decoded(HistoryEntry.encoded(entry)) == entry)
    }

    @Test func `what stands in a foreign history file can't steer the terminal`() {
        #expect(HistoryEntry.decoded("a\u{1b}[31mb\tc\\d\u{202e}") == "ab c\\d")
    }

    @Test func `a completion takes what all candidates agree on`() {
        var line = EditedLine(before: "say /e", after: "")
        let candidates = ["/examples", "/export", "/exit"].map { Completion(text: $0, display: $0, addsSpace: true) }
        var isTaken = line.take(candidates)
        #expect(isTaken && line.text == "say /ex")
        isTaken = line.take(candidates)
        #expect(!isTaken && line.text == "say /ex")
        isTaken = line.take([candidates[1]])
        #expect(isTaken && line.text == "say /export ")
        isTaken = line.take([])
        #expect(!isTaken)
    }

    @Test func `a list of candidates fits the window and says how many are missing`() {
        let candidates = (1...130).map { Completion(text: "c\($0)", display: "candidate \($0)", addsSpace: true) }
        let rows = completionList(candidates, columns: 40)
        #expect(rows.allSatisfy { $0.count <= 40 })
        #expect(rows.first == "candidate 1    candidate 61")
        #expect(rows.last == "… and 10 more")
    }

    @Test func `a cursor inside a character counts as behind it`() {
        let line = EditedLine("ae\u{301}b", cursor: 2)
        #expect(line.before == "ae\u{301}")
        #expect(line.after == "b")
    }

    @Test func `recall stops at both ends`() {
        var recall = Recall(["one", "two"])
        let beyond = recall.newer()
        let older = [recall.older(than: "draft"), recall.older(than: ""), recall.older(than: "")]
        let newer = [recall.newer(), recall.newer(), recall.newer()]
        #expect(beyond == nil)
        #expect(older == ["two", "one", nil])
        #expect(newer == ["two", "draft", nil])
    }

    @Test func `a search without a match keeps the last one in view`() {
        let recall = Recall(["what is a.b", "axb"])
        var search = Search(from: EditedLine(before: "draft"))
        search.extend(by: "a.", in: recall)
        #expect(search.line == EditedLine(before: "what is ", after: "a.b"))
        search.extend(by: "?", in: recall)
        #expect(search.prompt == "no match: a.? ▸ ")
        #expect(search.line.text == "what is a.b")
        search.shorten(in: recall)
        search.shorten(in: recall)
        #expect(search.line.text == "axb")
        search.shorten(in: recall)
        #expect(search.line.text == "draft")
    }
}
