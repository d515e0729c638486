import Coach
import Shelf
import Testing

@Suite struct `What a reply fills a coach prompt with` {
    private let knowledge = SmallKnowledge.opened.knowledge
    private let reply: Reply
    private let shelf: PromptShelf

    init() throws {
        reply = Conversation.single(
            "can we rent a bike for a week", SmallKnowledge.opened.knowledge, SmallKnowledge.opened.ears)
        shelf = try PromptShelf.read([Shipped.prompts])
    }

    @Test func `is everything that every version of the coach declares`() throws {
        for version in shelf.versions(of: "coach") {
            let inputs = CoachInputs(reply, knowledge, turns: [PromptTurn(.buyer, "hello")])
            let messages = try PromptRendering.render(version, inputs: inputs.inputs(for: version))
            #expect(messages.map(\.role) == [.system, .user], "\(version.label)")
            let text = try #require(messages.last?.content)
            #expect(text.contains("can we rent a bike for a week") && text.contains("buyer: hello"))
            let said = try #require(reply.doSay.first?.text)
            #expect(text.contains("- \(said)"))
            #expect(text.contains(try #require(reply.ruling?.rule.readsAs)))
        }
    }

    @Test func `is the ruling's own, and nothing that it lacks`() throws {
        let coach = try #require(shelf.find("coach@1"))
        let inputs = CoachInputs(reply, knowledge).inputs(for: coach)
        #expect(inputs["statement"] == .text(reply.statement) && inputs["heard"] == .text(reply.heard))
        #expect(inputs["ask_first"] == .boolean(reply.asksFirst))
        #expect(inputs["questions"] == .list(reply.questions.map { .text($0.text) }))
        #expect(inputs["turns"] == .list([]))
        #expect((inputs["also"] == nil) == (reply.also == nil))
        #expect(inputs["row"] == nil)
    }

    @Test func `is no more than a version declares, inside lists as well`() throws {
        let folder = try PromptFolder([
            "note.v1.prompt": promptText(
                schema: "statement: string\ndont_say(array):\n  text: string",
                body: "{{role \"user\"}}\n{{statement}}{{#dont_say}}{{text}}{{/dont_say}}")
        ])
        let prompt = try folder.shelf().found("note@1")
        let inputs = CoachInputs(reply, knowledge).inputs(for: prompt)
        #expect(Set(inputs.keys) == ["statement", "dont_say"])
        #expect(inputs["dont_say"] == .list(reply.dontSay.map { .object(["text": .text($0.text)]) }))
    }
}
