import Coach
import Testing

@testable import Shelf

/// Shapes of a format that its sample doesn't have.
@Suite struct FormatDetailTests {
    private func cues(_ text: String, _ format: String) throws -> [String] {
        let calls = try TranscriptFormats.calls(in: Recording(name: "a", bytes: Array(text.utf8)))
        #expect(calls.allSatisfy { $0.format == format })
        return calls.flatMap(\.cues).map { "\($0.start.map(String.init) ?? "-") \($0.speaker ?? "-"): \($0.text)" }
    }

    private func assumptions(_ text: String) throws -> [String] {
        try TranscriptFormats.calls(in: Recording(name: "a", bytes: Array(text.utf8))).flatMap(\.assumptions)
    }

    @Test func `captions of a Zoom call without names are read, and nobody is guessed`() throws {
        let text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nhello\n\n2\n00:02.000 --> 00:03.000\nSo: what now\n"
        #expect(try cues(text, "zoom") == ["1000 -: hello", "2000 -: So: what now"])
        #expect(try assumptions(text) == ["the file names no speaker: who spoke is unknown"])
    }

    @Test func `where SubRip names each caption, one without a name is of nobody known`() throws {
        let time = "00:00:01,000 --> 00:00:02,000\n"
        let text = "1\n\(time)Nora: a\n\n2\n\(time)Nora: b\n\n3\n\(time)c\n"
        #expect(try cues(text, "srt") == ["1000 Nora: a", "1000 Nora: b", "1000 -: c"])
    }

    @Test(arguments: [
        "[00:00:05] Nora: hi", "(0:05) Nora: hi", "00:00:05 Nora: hi", "00:05 - Nora: hi", "0:05 | Nora: hi",
        "Nora [00:05]: hi", "Nora (00:00:05): hi", "Nora, 00:05: hi", "Nora - 00:00:05: hi", "Nora 00:05: hi",
        "[00:00:05.000] Nora:\nhi", "00:05\nNora: hi", "[00:05]\n\nNora:\n\nhi",
    ])
    func `a time may stand anywhere about a name`(_ text: String) throws {
        #expect(try cues(text, "text") == ["5000 Nora: hi"])
    }

    @Test(arguments: [
        "**Nora:** hi", "**Nora**: hi", "* **Nora:** hi", "> **Nora**: hi", "__Nora:__ hi", "1\n\n**Nora:**\nhi",
    ])
    func `a name in bold may have its colon inside or outside`(_ text: String) throws {
        #expect(try cues(text, "markdown") == ["- Nora: hi"])
    }

    @Test(arguments: ["**Nora (0:05):** hi", "**Nora** (00:05): hi", "[0:05] **Nora:** hi", "**[00:00:05] Nora:** hi"])
    func `and a time`(_ text: String) throws {
        #expect(try cues(text, "markdown") == ["5000 Nora: hi"])
    }

    @Test func `times of day in plain text are counted from the first, past midnight`() throws {
        let text = "[23:59:50] Nora: a\n[00:00:10] Ed: b\n"
        #expect(try cues(text, "text") == ["0 Nora: a", "20000 Ed: b"])
        #expect(
            try assumptions(text) == [
                "clock times are counted from the first, 23:59:50", "midnight passes once: a day is added",
            ])
    }

    @Test func `Deepgram's utterances are taken when they are there`() throws {
        let text = """
            {"results": {"utterances": [{"start": 0.5, "end": 1, "transcript": "hi", "speaker": 0, "channel": 0},
            {"start": 1.5, "end": 2, "transcript": "ho", "channel": 0}], "channels": [{}]}}
            """
        #expect(try cues(text, "deepgram") == ["500 Speaker 0: hi", "1500 -: ho"])
    }

    @Test func `Deepgram's channels are laid into each other by time`() throws {
        func channel(_ words: (String, Double)...) -> String {
            let list = words.map { #"{"word": "\#($0.0)", "start": \#($0.1), "end": \#($0.1)}"# }.joined(separator: ",")
            return #"{"alternatives": [{"words": [\#(list)]}]}"#
        }
        let text = #"{"results": {"channels": [\#(channel(("a", 1), ("c", 3))),\#(channel(("b", 2)))]}}"#
        #expect(try cues(text, "deepgram") == ["1000 Channel 0: a", "2000 Channel 1: b", "3000 Channel 0: c"])
    }

    @Test(arguments: [
        (#"{"speaker": "N", "text": "hi", "t": 1}"#, "1000 N: hi"), (#"{"who": "N", "said": "hi"}"#, "- N: hi"),
        (#"{"speaker": {"name": "N"}, "words": "hi", "start_ms": 1500}"#, "1500 N: hi"),
        (#"{"name": "N", "message": "hi", "timestamp": "00:01:00"}"#, "60000 N: hi"),
        (#"{"speaker_label": 0, "transcript": "hi", "start_time": "2.5", "end_time": "3"}"#, "2500 0: hi"),
        (#"{"role": "rep", "content": "hi"}"#, "- rep: hi"),
        (#"{"speaker": "N", "text": "hi", "start": 5, "end": 4005}"#, "5 N: hi"),
        (#"{"speaker": "N", "text": "hi", "ts": 1700000000}"#, "0 N: hi"),
        (#"[{"author": "N", "body": "hi"}]"#, "- N: hi"),
    ])
    func `turns as JSON have many names for their fields`(_ text: String, _ cue: String) throws {
        #expect(try cues(text, "turns") == [cue])
    }

    @Test func `chat messages may come one a line`() throws {
        let text =
            "{\"role\": \"system\", \"content\": \"s\"}\n{\"role\": \"user\", \"content\": \"hi\"}\n{\"role\": \"assistant\", \"content\": \"ho\"}\n"
        #expect(try cues(text, "chat") == ["- user: hi", "- assistant: ho"])
    }

    @Test(arguments: [#"{"transcript": {"sentences": [S]}}"#, #"{"sentences": [S]}"#])
    func `Fireflies' sentences may stand higher up`(_ text: String) throws {
        let sentence = #"{"speaker_name": "N", "text": "hi", "start_time": 1}"#
        #expect(try cues(text.split(separator: "S").joined(separator: sentence), "fireflies") == ["1000 N: hi"])
    }
}
