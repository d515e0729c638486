import Coach
import Testing

@testable import Shelf

@Suite struct ReplyJSONTests {
    private static let keys = [
        "statement", "intent", "confidence", "alternatives", "evidence", "regime", "also", "clock", "rule", "ask_first",
        "questions", "do_say", "dont_say", "why", "claims", "analogy", "followup", "prompt", "knowledge",
    ]

    private var conversation: Conversation {
        Conversation(knowledge: SmallKnowledge.opened.knowledge, ears: SmallKnowledge.opened.ears)
    }

    private func line(_ reply: Reply, prompt: String? = "coach@1") throws -> JSONLine {
        try JSONLine(reply.json(prompt: prompt).bytes())
    }

    private func raw(_ line: JSONLine, _ name: String) -> String? {
        line.fields.first { $0.name == name }.map { String(decoding: $0.raw, as: UTF8.self) }
    }

    @Test(arguments: [
        "can we rent a bike for a week", "I want to buy a bicycle", "lovely weather today", "", "\u{1B}[31m", "😀",
    ])
    func `every key is always there, in order`(_ statement: String) throws {
        var conversation = conversation
        #expect(try line(conversation.hear(statement)).fields.map(\.name) == Self.keys)
        // A follow-up on whatever is on the table.
        #expect(try line(conversation.hear("what does that cost?")).fields.map(\.name) == Self.keys)
    }

    @Test func `a reply reads as its parts`() throws {
        var conversation = conversation
        let reply = conversation.hear("can we rent a bike for a week")
        let line = try line(reply)
        #expect(line.text("statement") == "can we rent a bike for a week")
        #expect(line.text("intent") == "rent-one" && line.text("regime") == "rental" && line.text("rule") == "rents")
        #expect(raw(line, "ask_first") == "true")
        #expect(raw(line, "questions") == #"[{"id": "which-size", "text": "Small or big?", "settles": "size"}]"#)
        #expect(raw(line, "dont_say")?.hasPrefix(#"[{"id": "just-buy", "row": "900.1", "text": "#) == true)
        #expect(line.text("clock") == "a day" && line.text("prompt") == "coach@1")
        #expect(line.text("knowledge") == SmallKnowledge.opened.knowledge.fingerprint)
        #expect(line.object("analogy")?.fields.map(\.name) == ["analog", "holds", "breaks"])
        let claim =
            #"{"id": "half-price", "text": "A rented one costs half.", "source": "900 Paying for one", "#
            + #""as_of": "2025", "confirm": true}"#
        #expect(raw(line, "claims") == "[\(claim)]")
    }

    @Test func `what there is none of is null or empty`() throws {
        var conversation = conversation
        let line = try line(conversation.hear("lovely weather today"), prompt: nil)
        #expect(line.text("intent") == "out-of-scope")
        for name in ["regime", "also", "clock", "analogy", "followup", "prompt"] {
            #expect(raw(line, name) == "null", "\(name)")
        }
        for name in ["questions", "claims", "dont_say"] { #expect(raw(line, name) == "[]", "\(name)") }
        #expect(raw(line, "ask_first") == "false")
    }

    @Test func `a follow-up names its heading`() throws {
        var conversation = conversation
        _ = conversation.hear("can we rent a bike for a week")
        #expect(try line(conversation.hear("what does that cost?")).text("followup") == "cost")
    }
}
