import Testing

@testable import dosay

@Suite struct OpinionAnswerTests {
    @Test(arguments: [
        #"{"intent": "a", "quote": "b"}"#, "\n ```json\n{\"intent\": \"a\",\n \"quote\": \"b\"}\n```\n",
        #"Sure! Here it is: {"quote": "b", "intent": "a", "why": [{"x": 1}]} I hope that helps."#,
    ])
    func `one object is read, whatever stands around it`(_ text: String) {
        #expect(OpinionAnswer(text) == OpinionAnswer(intent: "a", quote: "b"))
    }

    @Test(arguments: [
        "", "a", "{", "}{", #""a""#, #"{"intent": "a""#, #"{"intent": a}"#, #"{"intent": ["a"]}"#, #"{"intent": null}"#,
        #"{"intent": "a"} or {"intent": "b"}"#, #"["a"]"#, "{'intent': 'a'}",
        String(repeating: "{\"intent\":", count: 400) + "1" + String(repeating: "}", count: 400),
    ])
    func `anything else names no intent`(_ text: String) {
        #expect(OpinionAnswer(text).intent == nil)
    }
}
