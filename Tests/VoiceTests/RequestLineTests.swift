import Testing

@testable import dosay_voice

@Suite struct RequestLineTests {
    private func fault(_ line: String) -> String? {
        guard case .fault(_, let trouble) = RequestLine(Array(line.utf8)) else { return nil }
        #expect(trouble.kind == .usage && !trouble.isRetryable)
        return trouble.message
    }

    @Test func `a request is read, its numbers as written`() {
        let line =
            #"{"id": 4, "messages": [{"role": "user", "content": "a\nb"}], "temperature": 0.123456, "max_tokens": 9}"#
        let request = ChatRequest(
            id: 4, messages: [.init(role: "user", content: "a\nb")], temperature: Array("0.123456".utf8), maxTokens: 9)
        #expect(RequestLine(Array(line.utf8)) == .request(request))
        #expect(
            String(decoding: request.body(model: "m\"1"), as: UTF8.self)
                == #"{"model": "m\"1", "messages": [{"role": "user", "content": "a\nb"}], "stream": true, "temperature": 0.123456, "max_tokens": 9}"#
        )
    }

    @Test func `a cancellation names its request`() {
        #expect(RequestLine(Array(#"{"cancel": 12}"#.utf8)) == .cancel(12))
        #expect(fault(#"{"cancel": "12"}"#)?.contains("whole number") == true)
    }

    @Test func `every fault of a line is named`() {
        let message = fault(
            #"{"id": "x", "mesages": 1, "messages": [{"role": "bot", "content": "a"}, {"role": "user"}], "temperature": 3, "max_tokens": 0}"#
        )
        for words in [
            "did you mean messages?", "`id`", "message 1: `role`", "message 2: `content`", "`temperature`",
            "`max_tokens`",
        ] { #expect(message?.contains(words) == true, "\(words)") }
    }

    @Test(arguments: ["", "[1]", "{", #"{"id": 1}"#, #"{"id": 1, "messages": []}"#, #"{"id": 1, "messages": "hi"}"#])
    func `what is no request is a fault`(line: String) {
        #expect(fault(line) != nil)
    }
}
