import Coach
import Testing

@testable import Shelf

/// Whole calls that come one a line.
@Suite struct CallLineTests {
    private func bytes(_ line: String) -> [UInt8] { Array(line.utf8) }
    private func read(_ line: String) throws -> CallLine { try CallLine(bytes(line), named: "calls:7") }

    /// The texts of a call's turns, with their sides where those are told.
    private func said(_ line: CallLine) -> [String] {
        line.calls.flatMap { call in
            call.turns(Roles().cast(of: call, in: "x")).map { "\($0.role) \($0.speaker ?? "-"): \($0.text)" }
        }
    }

    private func id(_ line: [UInt8]?) -> String? { line.map { String(decoding: $0, as: UTF8.self) } }

    // MARK: What is one

    @Test(arguments: [
        #"{"transcript": "Ann: hi"}"#, #"  {"id": 7, "transcript": []}"#, #"{"messages": []}"#,
        #"{"\u0074ranscript": null}"#, "\t{\"a\": {\"b\": 1}, \"messages\": 5}\r",
    ])
    func `a line with a transcript or messages is a call`(_ line: String) {
        #expect(CallLine.isCall(bytes(line)))
    }

    @Test(arguments: [
        "", "  ", "Ann: transcript", #"{"speaker": "Ann", "text": "transcript"}"#, #"{"text": {"transcript": 1}}"#,
        #"["transcript"]"#, #""transcript""#, #"{"transcript": "#, "{", "{}", "WEBVTT",
    ])
    func `any other line is none`(_ line: String) {
        #expect(!CallLine.isCall(bytes(line)))
    }

    // MARK: Each shape

    @Test func `a transcript may be the text of an export`() throws {
        let plain = try read(#"{"id": 7, "transcript": "rep:Ann: hi\nBo: hello\nthere"}"#)
        #expect(said(plain) == ["rep rep:Ann: hi", "unknown Bo: hello there"])
        #expect(plain.calls.map(\.format) == ["text"])
        let captions = try read(
            #"{"transcript": "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAnn Lee: hi\n\n2\n00:00:02.000 --> 00:00:03.000\nBo Ray: h\u00e9\n"}"#
        )
        #expect(said(captions) == ["unknown Ann Lee: hi", "unknown Bo Ray: hé"])
        #expect(captions.calls.map(\.format) == ["zoom"])
    }

    @Test func `a transcript may be a list of turns`() throws {
        let line = try read(
            #"{"transcript": [{"role": "rep", "text": "hi"}, {"speaker": "Bo", "text": "yes?", "t": 1.5}]}"#)
        #expect(said(line).map { $0.prefix(3) } == ["rep", "unk"])
        #expect(line.calls.first?.cues.last?.start == 1_500)
    }

    @Test(arguments: ["gong", "fireflies", "transcribe", "contact-lens", "whisper", "deepgram"])
    func `a transcript may be an export of JSON, as it is or as a text`(_ format: String) throws {
        let alone = try TranscriptFormats.calls(in: SampleCalls.recording(format))
        let sample = try String(decoding: SampleCalls.bytes(format), as: UTF8.self)
        let flat = sample.replacing("\r", with: " ").replacing("\n", with: " ")
        for transcript in [flat, JSON.text(sample).line] {
            let line = try read(#"{"id": "x", "transcript": \#(transcript), "more": [1]}"#)
            #expect(line.calls.map(\.cues) == alone.map(\.cues), "\(format)")
            #expect(line.calls.map(\.format) == alone.map(\.format))
        }
    }

    @Test func `messages are a chat, the system left out`() throws {
        let line = try read(
            #"{"id": "c", "messages": [{"role": "system", "content": "sell"}, {"role": "user", "content": "hm"}, {"role": "assistant", "content": "so?"}]}"#
        )
        #expect(said(line).map { $0.suffix(3) } == [" hm", "so?"])
        #expect(said(line).map { $0.prefix(3) } == ["buy", "rep"])
    }

    @Test func `the id is kept as it is written, and the last one counts`() throws {
        for raw in ["7", "12345678901234567890123", "\"a\\u00e9\"", "null", "[1, 2]", "{\"a\": 1}", "1e3"] {
            #expect(try id(read("{\"id\": \(raw), \"transcript\": \"Ann: hi\"}").id) == raw)
        }
        #expect(try read(#"{"transcript": "Ann: hi"}"#).id == nil)
        #expect(try id(read(#"{"id": 1, "transcript": "Ann: hi", "id": 2}"#).id) == "2")
    }

    // MARK: Broken ones

    @Test(arguments: [
        #"{"id": 9}"#, #"{"id": 9, "transcript": ""}"#, #"{"id": 9, "transcript": null}"#,
        #"{"id": 9, "transcript": []}"#, #"{"id": 9, "transcript": 5}"#, #"{"id": 9, "messages": "x"}"#,
        #"{"id": 9, "messages": []}"#, #"{"id": 9, "transcript": {"a": 1}}"#,
        #"{"id": 9, "transcript": "no speaker here"}"#,
        #"{"id": 9, "transcript": [{"text": ""}]}"#,
    ])
    func `a line whose call can't be read is a fault of its name, and keeps its id`(_ line: String) throws {
        let faults = try #require(#expect(throws: Faults.self) { try read(line) })
        #expect(faults.all.allSatisfy { $0.place.file == "9" }, "\(faults)")
        #expect(id(CallLine.id(of: bytes(line))) == "9")
    }

    @Test func `a line without a call says what it needs`() throws {
        let faults = #expect(throws: Faults.self) { try read(#"{"id": 9, "text": "x"}"#) }
        #expect(faults?.description == "9: holds no call; each line needs a `transcript`, or `messages`")
    }

    @Test(arguments: [#"{"id": 9, "transcript": "Ann: h"#, "Ann: hi", "", #"{"id": 9} {}"#, "[]", "null", "{'id': 9}"])
    func `a line that is no JSON object is a fault, and its id can't be read`(_ line: String) throws {
        let faults = try #require(#expect(throws: Faults.self) { try read(line) })
        #expect(faults.description.hasPrefix("calls:7: not a JSON object: "), "\(faults)")
        #expect(CallLine.id(of: bytes(line)) == nil)
    }
}
