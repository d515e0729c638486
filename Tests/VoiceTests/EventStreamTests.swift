import Testing

@testable import dosay_voice

@Suite struct EventStreamTests {
    private func events(_ text: String, chunk: Int = .max, end: Bool = false) -> [String] {
        var stream = EventStream()
        var events: [[UInt8]] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            events += stream.take(rest.prefix(chunk))
            rest = rest.dropFirst(chunk)
        }
        if end { events += stream.end() }
        return events.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `a blank line ends an event, however lines end`(end: String) {
        #expect(events("data: a\(end)\(end)data:b\(end)data: c\(end)\(end)") == ["a", "b\nc"])
    }

    @Test(arguments: 1...7) func `it makes no difference how the bytes are dealt out`(chunk: Int) {
        let text = "\u{feff}data: né 🙂\r\n\r\n: wait\n\nevent: x\nid: 7\ndata\ndata: b\n\n"
        #expect(events(text, chunk: chunk) == ["né 🙂", "\nb"])
    }

    @Test func `comments, other fields and events without data are nothing`() {
        #expect(events(": hello\n\nevent: ping\n\nretry: 3\n\ndataset: x\n\n\n\n") == [])
    }

    @Test func `one space behind the colon is no data, a second is`() {
        #expect(events("data:  a\n\ndata:\n\n") == [" a", ""])
    }

    @Test func `what is unfinished at the end is told there`() {
        #expect(events("data: a\n\ndata: [DONE]") == ["a"])
        #expect(events("data: a\n\ndata: [DONE]", end: true) == ["a", "[DONE]"])
        #expect(events("data: a\n\ndata: [DONE]\n", end: true) == ["a", "[DONE]"])
        #expect(events("data: a\n\n", end: true) == ["a"])
    }
}
