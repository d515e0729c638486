import Testing

@testable import Shelf

/// What can't be read, and what to do instead.
@Suite struct RefusalTests {
    private func message(_ bytes: [UInt8], from format: String? = nil) -> String? {
        do throws(Faults) {
            let recording = try Recording(name: "a", bytes: bytes)
            _ = try TranscriptFormats.calls(
                in: recording, from: format.map { id throws(Faults) in try TranscriptFormats.format(id) })
            return nil
        } catch {
            return error.description
        }
    }

    private func message(_ text: String) -> String? { message(Array(text.utf8)) }

    @Test(
        arguments: [
            (
                [0x50, 0x4B, 3, 4, 20, 0],
                "a: this is a Word document (.docx) or another zip archive; in Teams, choose Download as .vtt; unpack an archive first"
            ),
            (Array("%PDF-1.7\n".utf8), "a: this is a PDF; export the transcript as .vtt, .srt or .txt"),
            (Array("{\\rtf1 Nora: hi}".utf8), "a: this is RTF; save it as plain text"),
            (
                Array("\n <!DOCTYPE html><p>Nora: hi".utf8),
                "a: this is a web page; use the page's download button, for .vtt, .srt, .txt or JSON"
            ),
            (
                Array("\u{FEFF}<HTML>".utf8),
                "a: this is a web page; use the page's download button, for .vtt, .srt, .txt or JSON"
            ),
            (Array("<?xml version='1.0'?>".utf8), "a: this is XML; export the transcript as .vtt, .srt, .txt or JSON"),
            (
                [0, 0, 0, 0x20] + Array("ftypisom".utf8),
                "a: this is sound or video; export the call's transcript, for instance as .vtt"
            ),
            (Array("ID3\u{3}".utf8), "a: this is sound or video; export the call's transcript, for instance as .vtt"),
            (
                Array("RIFF....WAVE".utf8),
                "a: this is sound or video; export the call's transcript, for instance as .vtt"
            ),
            (
                [0x1A, 0x45, 0xDF, 0xA3],
                "a: this is sound or video; export the call's transcript, for instance as .vtt"
            ),
            ([], "a: the file is empty; export the call's transcript again"),
            (Array(" \n\t\r\n".utf8), "a: the file is blank; export the call's transcript again"),
            ([0xEF, 0xBB, 0xBF], "a: the file is blank; export the call's transcript again"),
            (
                Array("Nora: caf".utf8) + [0xE9] + Array(" bar\n".utf8),
                "a:1:10: not UTF-8; save the file as UTF-8; if it is Latin-1, `iconv -f latin1 -t utf-8` makes it so"
            ),
            (
                Array("Nora: é\r\nEd: ".utf8) + [0xFC],
                "a:2:5: not UTF-8; save the file as UTF-8; if it is Latin-1, `iconv -f latin1 -t utf-8` makes it so"
            ),
            (
                Array("N\0o\0r\0a\0:\0 \0h\0".utf8),
                "a: seems to be UTF-16 without a byte order mark; save the file as UTF-8"
            ),
            ([0xFF, 0xFE, 0x4E, 0x00, 0x3A], "a: begins as UTF-16 and isn't; save the file as UTF-8"),
            ([0xFF, 0xFE, 0x4E, 0x00, 0x00, 0xD8], "a: begins as UTF-16 and isn't; save the file as UTF-8"),
            (
                Array("Nora: hi\nEd: a NUL ".utf8) + [0] + Array(" in the midst of what is said".utf8),
                "a:2:11: a NUL byte: this is no text; give the transcript's text export"
            ),
        ] as [([UInt8], String)])
    func `a file of another kind is refused with what to use instead`(_ bytes: [UInt8], _ expected: String) {
        #expect(message(bytes) == expected)
    }

    @Test(arguments: [
        (
            "Hello everyone\nhow are you\n",
            "a: names no speakers in any way that is known; write `Name: words` lines, or export as .vtt (from Microsoft Graph, ask for text/vtt)"
        ),
        ("WEBVTT\n\n", "a: holds no turns: nobody says a word; export the call's transcript again"),
        (
            "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n \n",
            "a: holds no turns: nobody says a word; export the call's transcript again"
        ),
        (
            "WEBVTT\n\n1\n00:01.000 --> soon\nNora: hi\n",
            "a:4:1: expected times such as 00:00:05.790 --> 00:00:08.100; mend the line or export the captions again"
        ),
        (
            "1\n00:00:01,000 --> 00:00:02,000\nhi\n\n2\n99:99:99 --> 1\nyo",
            "a:6:1: expected times such as 00:00:05.790 --> 00:00:08.100; mend the line or export the captions again"
        ),
        ("{\"callTranscripts\": []}", "a: holds no turns: nobody says a word; export the call's transcript again"),
        ("{\"callTranscripts\":\n 5}", "a:2:2: expected a list of calls; export the transcript again, as it was"),
        (
            "{\"data\": {\"transcript\": {\"sentences\": null}}}",
            "a:1:39: sentences is null: there are no words in this export; ask for it again when the call is processed, with sentences { index speaker_name text start_time }"
        ),
        ("{\"segments\": {}}", "a:1:14: expected a list of segments; export the transcript again, as it was"),
        ("{\"a\": 1,\n \"b\": }", "a:2:7: expected a value; the JSON is broken or cut short; export it again"),
        (
            "{\"a\": 1}",
            "a: is JSON of no known shape; one object a line with `speaker` and `text` can be read, and so can Teams WebVTT, WebVTT with names in parentheses, Webex WebVTT, Zoom WebVTT, SubRip, Zoom saved captions, Otter text, Google Meet text, Markdown, plain text, Gong, Fireflies, Amazon Transcribe, Contact Lens, Whisper or WhisperX, Deepgram, dosay session, chat messages, turns as JSON"
        ),
        (
            "{\"speaker\": \"Nora\", \"text\": \"hi\"}\n{\"speaker\": \"Ed\"}\n",
            "a:2:1: this record has no text; its words belong in a field `text`, `content` or `transcript`"
        ),
        (
            "{\"speaker\": \"Nora\", \"text\": \"hi\"}\n{\"speaker\": \"Ed\",\n",
            "a:2:18: expected a string; each line must be one JSON object; mend it or drop it"
        ),
        (
            "{\"speaker\": \"Nora\", \"text\": \"hi\"}\n[1]\n",
            "a:2:1: expected an object; each record is one object, such as {\"speaker\": …}"
        ),
        (
            "{\"messages\": [{\"role\": \"user\", \"content\": 7}]}",
            "a:1:15: this message's content is no text; a message is {\"role\": \"user\", \"content\": \"…\"}"
        ),
        (
            "{\"messages\": [{\"content\": \"x\"}]}",
            "a:1:15: this message has no role; a message is {\"role\": \"user\", \"content\": \"…\"}"
        ),
    ])
    func `a broken recording is refused at its place`(_ text: String, _ expected: String) {
        #expect(message(text) == expected)
    }

    @Test func `faulty times below an id are a fault, with whole ones below them`() {
        let id = "3f2504e0-4f89-11d3-9a0c-0305e82c3301/13-0"
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\ntext\n\(id)5 --> 00:07\n00:09.500 --> 00:11.000\nmore\n"
        #expect(message(text)?.hasPrefix("a:5:1: expected times such as 00:00:05.790") == true)
    }

    @Test func `a format that somebody names is the only one that is tried`() {
        let text = Array("Nora: hi\nEd: hello\n".utf8)
        #expect(message(text, from: "text") == nil)
        #expect(message(text, from: "srt") == "a: isn't SubRip; without --from, its own format is found")
        #expect(message(text, from: "tex") == "--from: there is no format tex; did you mean text?")
        #expect(
            message(text, from: "xyzzy")?.hasPrefix("--from: there is no format xyzzy; it can be teams, vtt, ") == true)
    }

    @Test func `of many faults the first twenty are told`() {
        let text = "1\n00:00:01,000 --> 00:00:02,000\nhi\n\n" + String(repeating: "x --> y\n", count: 1_000)
        let lines = message(text)?.split(separator: "\n") ?? []
        #expect(lines.count == 20)
        #expect(lines.last?.contains("(and 980 more faults below)") == true)
    }
}
