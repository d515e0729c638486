import Testing

@testable import dosay

@Suite struct ReportSnapshotTests {
    @Test(arguments: [
        ("text", "txt"), ("json", "json"), ("jsonl", "jsonl"), ("markdown", "md"), ("junit", "xml"), ("csv", "csv"),
        ("html", "html"),
    ])
    func `one call is shown as it was`(id: String, suffix: String) throws {
        try Snapshot.expect(written(id, [SampleCalls.one]), is: "one-call.\(suffix)")
    }

    @Test(arguments: [("text", "txt"), ("markdown", "md"), ("junit", "xml"), ("csv", "csv")])
    func `twelve calls and a file that isn't one are shown as they were`(id: String, suffix: String) throws {
        let text = written(id, SampleCalls.twelve, unreadable: [("calls/photo.png", "it is no recorded call")])
        try Snapshot.expect(text, is: "twelve-calls.\(suffix)")
    }

    @Test func `a narrow terminal and colours change no word`() {
        var setting = SampleCalls.setting
        setting.width = 40
        let plain = written("text", SampleCalls.twelve + [SampleCalls.one], setting)
        for line in Run.lines(plain) { #expect(Wrapping.columns(line) <= 40) }
        setting.ink = Ink(.always, [:])
        let coloured = written("text", SampleCalls.twelve + [SampleCalls.one], setting)
        #expect(coloured != plain)
        #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    }
}
