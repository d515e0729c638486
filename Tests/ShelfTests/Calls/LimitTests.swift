import Testing

@testable import Shelf

/// Large and hostile recordings: read in time that grows with their size, or refused.
@Suite struct LimitTests {
    private func calls(_ text: String) throws -> [RecordedCall] {
        try TranscriptFormats.calls(in: Recording(name: "a", bytes: Array(text.utf8)))
    }

    private func count(_ text: String) throws -> Int { try calls(text).map(\.cues.count).reduce(0, +) }

    private static let many = 4_000

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("WEBVTT\n\n", "00:01.000 --> 00:02.000\nNora: hi\n\n", ""),
            ("1\n", "00:00:01,000 --> 00:00:02,000\nhi\n\n1\n", ""),
            ("", "Nora: hi\n", ""), ("", "**Nora:** hi\n", ""), ("", "[Nora] 00:00:01\nhi\n", ""),
            ("", "Nora  0:01\nhi\n", ""),
            ("", "Nora 0:01\nhi\n", ""), ("", "{\"speaker\": \"Nora\", \"text\": \"hi\", \"t\": 1}\n", ""),
            ("[", "{\"speaker\": \"Nora\", \"text\": \"hi\"},", "{\"speaker\": \"Nora\", \"text\": \"hi\"}]"),
            ("{\"segments\": [", "{\"start\": 1, \"text\": \"hi\"},", "{\"text\": \"ho\"}]}"),
            (
                "{\"messages\": [", "{\"role\": \"user\", \"content\": \"hi\"},",
                "{\"role\": \"user\", \"content\": \"ho\"}]}"
            ),
            (
                "{\"callTranscripts\": [{\"transcript\": [{\"speakerId\": \"1\", \"sentences\": [",
                "{\"start\": 1, \"end\": 2, \"text\": \"hi\"},", "{\"text\": \"ho\"}]}]}]}"
            ),
        ])
    func `a call of very many cues is read`(_ opening: String, _ cue: String, _ closing: String) throws {
        #expect(try count(opening + String(repeating: cue, count: Self.many) + closing) >= Self.many)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["a", "<a", "&amp;", "<v ", "<v A>", ": ", "{\\", "(", "[", "**", "\"", "\t"])
    func `a line without end is read`(_ piece: String) throws {
        let long = String(repeating: piece, count: (64 << 10) / piece.utf8.count)
        for text in [
            "WEBVTT\n\n00:01.000 --> 00:02.000\nNora: x\(long)", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Nora>x\(long)",
            "Nora: x\(long)\n", "\(long)\nNora: hi",
        ] {
            do { _ = try calls(text) } catch is Faults {}
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "{\"a\":", "[{\"a\":"])
    func `JSON that is nested without end is a fault`(_ piece: String) {
        for opening in ["{\"segments\": ", "[{\"text\": ", "{\"speaker\": \"a\", \"text\": \"b\"}\n{\"text\": "] {
            let faults = #expect(throws: Faults.self) { try calls(opening + String(repeating: piece, count: 50_000)) }
            #expect(faults?.description.contains("expected fewer levels") == true)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a file of faults is refused soon`() {
        for line in ["{\"speaker\": \"Ed\"}\n", "{]\n", "7\n"] {
            let text = "{\"speaker\": \"Nora\", \"text\": \"hi\"}\n" + String(repeating: line, count: Self.many)
            let faults = #expect(throws: Faults.self) { try calls(text) }
            #expect(faults?.all.count == 20)
        }
    }

    @Test func `numbers that no call has are no times`() throws {
        for time in ["1e308", "-1e300", "1e999", "99999999999999999999", "\"NaN\"", "\"inf\"", "null", "true", "[]"] {
            let text = "{\"speaker\": \"Ed\", \"text\": \"hi\", \"start\": \(time), \"end\": \(time)}\n"
            #expect(try count(text + text) == 2)
        }
    }
}
