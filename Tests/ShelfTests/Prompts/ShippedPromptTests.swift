import Coach
import Shelf
import Testing

@Suite struct `The prompts that ship` {
    let shelf: PromptShelf

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        shelf = try PromptShelf.read(["/\(root)/Prompts"])
    }

    @Test func `are four in two versions at least, all released, and as they were released`() {
        #expect(shelf.names == ["buyer", "classifier", "coach", "judge"])
        #expect(shelf.names.allSatisfy { shelf.versions(of: $0).count > 1 })
        #expect(shelf.verify() == [])
        #expect(shelf.prompts.allSatisfy { shelf.releasedHash($0.label) == $0.sha256 })
    }

    @Test func `have one version of each in use`() {
        #expect(
            shelf.names.map { shelf.active($0)?.label } == ["buyer@2", "classifier@2", "coach@1", "judge@1"])
        #expect(shelf.names.map { shelf.candidate($0)?.label } == [nil, nil, "coach@3", "judge@2"])
    }

    @Test func `say what changed and what they are for`() {
        for prompt in shelf.prompts {
            #expect(prompt.changed.count > 40, "\(prompt.label)")
            #expect(prompt.description.count > 20 && prompt.description.count < 100, "\(prompt.label)")
        }
    }

    @Test func `have cases that hold, whom they are for and hints, but for the first four`() {
        for prompt in shelf.prompts where !["buyer@1", "coach@1", "coach@2", "judge@1"].contains(prompt.label) {
            #expect(prompt.tests.count > 1 && PromptTrial.all(prompt).allSatisfy(\.hasPassed), "\(prompt.label)")
            #expect(prompt.audience != nil && prompt.config.temperature != nil, "\(prompt.label)")
            #expect(prompt.tests.contains { $0.role == .system && !$0.lacks.isEmpty } || prompt.name == "judge")
        }
    }

    @Test(arguments: ["judge@2", "classifier@1", "classifier@2"])
    func `declare the JSON that they ask for`(_ label: String) throws {
        let prompt = try #require(shelf.find(label))
        let output = try #require(prompt.output)
        #expect(output.format == .json && prompt.config.temperature == 0)
        let example = try #require(prompt.body.split(separator: "JSON object and nothing else").last)
        for field in output.fields { #expect(example.contains("\"\(field.name)\":"), "\(field.name)") }
    }

    @Test func `frame a reply differently in each version of the coach, within nine lines`() throws {
        let (first, second) = try (#require(shelf.find("coach@1")?.frame), #require(shelf.find("coach@2")?.frame))
        #expect(first.parts == [.heard, .ask, .say, .not, .why, .limit, .also, .claims, .more])
        #expect(second.parts == [.say, .ask, .heard, .not, .limit])
        #expect(first.lines <= 9 && second.lines < first.lines)
        #expect(first.opener == nil && second.opener != nil)
        let third = try #require(shelf.find("coach@3")?.frame)
        #expect(third.parts.first == .ask && third.lines <= 9 && third.parts != first.parts)
        #expect(shelf.find("buyer")?.frame == nil && shelf.find("judge")?.frame == nil)
    }

    @Test func `take the same inputs in every version of the coach, so that they can be compared`() throws {
        let versions = shelf.versions(of: "coach")
        let first = try #require(versions.first)
        for version in versions {
            #expect(version.inputs.map(\.name) == first.inputs.map(\.name))
            #expect(version.inputs.map(\.isOptional) == first.inputs.map(\.isOptional))
        }
    }

    @Test(arguments: ["coach@1", "coach@2", "coach@3"]) func `put the ruling and the vetted lines before the model`(
        _ label: String
    ) throws {
        let messages = try PromptRendering.render(
            #require(shelf.find(label)),
            inputs: PromptInput.read(
                Array(
                    """
                    {"statement": "train it on our data", "heard": "train it", "ruling": "Ask what for.",
                     "regime": "fine-tuning", "ask_first": true, "questions": ["Know or write?"],
                     "do_say": ["People mean one of two things."], "dont_say": [{"text": "Sure.", "why": "no problem named"}],
                     "claims": [{"text": "Weeks.", "source": "000 Fine-Tuning", "as_of": "2025", "confirm": true}]}
                    """.utf8), file: "inputs"))
        #expect(messages.map(\.role) == [.system, .user])
        let user = try #require(messages.last?.content)
        for line in [
            "Ruling: Ask what for.", "Regime: fine-tuning", "Ask first: the words leave the regime open.",
            "- Know or write?", "- People mean one of two things.", "- Sure. (no problem named)",
            "- Weeks. (000 Fine-Tuning, as of 2025) [confirm]",
        ] {
            #expect(user.split(separator: "\n").contains(Substring(line)), "\(line)")
        }
        #expect(!user.contains("{{") && !user.contains("And also"))
    }
}
