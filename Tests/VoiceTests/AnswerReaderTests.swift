import Testing

@testable import dosay_voice

@Suite struct AnswerReaderTests {
    private func read(
        _ text: String, chunk: Int = .max, limits: Limits = Limits()
    ) -> (found: [AnswerReader.Found], trouble: Trouble.Kind?) {
        var reader = AnswerReader(limits)
        var found: [AnswerReader.Found] = []
        do {
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                try reader.take(Array(rest.prefix(chunk)), &found)
                if case .done = found.last { return (found, nil) }
                rest = rest.dropFirst(chunk)
            }
            try reader.end(&found)
            return (found, nil)
        } catch {
            return (found, error.kind)
        }
    }

    private func piece(_ delta: String, _ rest: String = "") -> String {
        "data: {\"choices\": [{\"delta\": {\(delta)}\(rest)}]}\n\n"
    }

    @Test(arguments: [1, 3, .max]) func `only what the assistant says counts`(chunk: Int) {
        let text =
            piece(#""role": "assistant", "content": """#) + piece(#""reasoning_content": "hm""#)
            + piece(#""content": "Let \u00e9""#) + piece(#""content": null, "tool_calls": []"#) + ": note\n\n"
            + piece(#""content": "it""#) + piece("", #", "finish_reason": "length""#) + piece(#""content": "more""#)
        let (found, trouble) = read(text, chunk: chunk)
        #expect(trouble == nil)
        #expect(found.filter { $0 != .alive } == [.text("Let é"), .text("it"), .done("length")])
    }

    @Test func `a stream may end with a word, or with its reason alone`() {
        #expect(read(piece(#""content": "a""#) + "data: [DONE]\n\n").found == [.text("a"), .done("stop")])
        #expect(read(piece(#""content": "a""#) + "data: [DONE]").found == [.text("a"), .done("stop")])
        #expect(read(piece(#""content": "a""#, #", "finish_reason": "stop""#)).found == [.text("a"), .done("stop")])
        #expect(read(piece(#""content": "a""#)).trouble == .cut)
    }

    @Test func `a piece that is cut in two is not said`() {
        let whole = piece(#""content": "a""#)
        let (found, trouble) = read(whole + whole.dropLast(9))
        #expect(found == [.text("a")])
        #expect(trouble == .cut)
    }

    @Test func `a reason that is no word isn't passed on`() {
        #expect(read(piece("", #", "finish_reason": "\u001b[2J""#)).found.last == .done("other"))
    }

    @Test func `a whole answer is read as one, whatever it is called`() {
        let text = " \n{\"choices\": [{\"message\": {\"content\": \"All\"}}]}"
        #expect(read(text, chunk: 5).found == [.text("All"), .done("stop")])
        #expect(read("{\"error\": \"no such model\"}").trouble == .server)
        #expect(read("{\"choices\": [").trouble == .garbage)
        #expect(read("{\"models\": []}").trouble == .garbage)
    }

    @Test(arguments: ["", " \r\n", "<html>", "data: <html>\n\n", "event: ping\n\n", "data: 1\n\n"])
    func `what is no answer is garbage`(text: String) {
        #expect(read(text).trouble == .garbage)
    }

    @Test func `too much is refused, in words and in bytes`() {
        var limits = Limits()
        limits.text = 5
        #expect(read(piece(#""content": "12345""#) + "data: [DONE]\n\n", limits: limits).trouble == nil)
        let (found, trouble) = read(piece(#""content": "12345""#) + piece(#""content": "6""#), limits: limits)
        #expect(found == [.text("12345")] && trouble == .tooLarge)
        limits.raw = 100
        #expect(read(String(repeating: ": \n", count: 40), limits: limits).trouble == .tooLarge)
    }
}
