import Coach
import Foundation
import Testing

@testable import Shelf

/// Scenarios written as files: read again, they are the same.
@Suite struct ScenarioTextTests {
    private func readAgain(_ scenario: Scenario, _ knowledge: Knowledge, _ remarks: ScenarioText.Remarks = .init())
        throws -> Scenario
    {
        let folder = try TemporaryFolder(["any.yaml": ScenarioText(scenario, remarks).text])
        return try ScenarioFile.read(at: folder("any.yaml"), knowledge)
    }

    @Test func `every one that ships is the same again`() throws {
        let knowledge = try Library.read([Shipped.folder]).knowledge
        for scenario in knowledge.scenarios { #expect(try readAgain(scenario, knowledge) == scenario) }
    }

    @Test func `hostile words, and remarks of any kind, change nothing else`() throws {
        let hostile = YAMLTextTests.hostile.map(\.trimmed).filter { !$0.isEmpty }
        let all = hostile.joined(separator: " / ")
        let beat = Beat(
            id: "opening", raises: "buy-one", says: hostile,
            branches: [
                Beat.Branch(act: Act(.dontSay, phrase: "900.1"), to: "lost"),
                Beat.Branch(act: Act(.rightRegime), to: "won"), Beat.Branch(act: Act(.any), to: "opening"),
            ], ends: nil, then: all)
        let endings = Beat.Ending.allCases.map {
            Beat(id: $0.rawValue, raises: nil, says: ["\($0.rawValue)."], branches: [], ends: $0)
        }
        let scenario = Scenario(
            id: "hostile", title: all, difficulty: .hard,
            persona: Persona(role: all, place: "- x", temper: "#", knows: ": ", fears: "\"", wonBy: "null"),
            patience: 5, briefing: all, beats: [beat] + endings,
            goals: [
                Goal(
                    id: "g", asks: all, act: Act(.dontSay, phrase: "900.1"), isNever: true, beats: ["opening"],
                    weight: 3)
            ], weights: [.noDontSay: 0, .answered: 9], recorded: "it's a \"call\": #1.vtt")
        let remarks = ScenarioText.Remarks(
            head: [all], persona: ["a\nb: c"], beats: ["opening": ["\u{2028}id: x"]], goals: ["- x"])
        let again = try readAgain(scenario, SmallKnowledge.opened.knowledge, remarks)
        // Nobody can say a colon with nothing around it: ends are cut.
        #expect(again.persona.knows == ":")
        #expect(again.beats == scenario.beats)
        #expect(again.goals == scenario.goals)
        #expect(again.weights == scenario.weights)
        #expect((again.title, again.briefing, again.persona.role) == (all, all, all))
        #expect(again.recorded == scenario.recorded)
    }

    @Test func `what is drafted of any intents that ship is sound as a file`() throws {
        let knowledge = try Library.read([Shipped.folder]).knowledge
        let intents = knowledge.intents.map(\.id).filter { $0 != Intent.outside }
        let examples = Library.examples(of: intents, in: [Shipped.folder])
        for start in stride(from: 0, to: intents.count, by: 3) {
            var draft = ScenarioDraft()
            (draft.title, draft.role, draft.place, draft.temper) = ("A port", "harbour master", "a port", "gruff")
            (draft.fears, draft.wonBy, draft.intents) = ("delay", "an answer", Array(intents[start...].prefix(3)))
            let scenario = draft.scenario(id: "a-port", saying: examples, knowledge)
            #expect(try readAgain(scenario, knowledge) == scenario)
        }
    }

    @Test func `what buyers say to an intent is found whatever its file is called, the later folder's first`() throws {
        let base = try SmallKnowledge.folder()
        let intent = try base.text("intents/buy-one.yaml")
        let team = try TemporaryFolder([
            "intents/any-name.yaml": intent.replacingOccurrences(of: "I want to buy a bicycle", with: "Ours!")
        ])
        let own = Library.examples(of: ["buy-one"], in: [base.path])["buy-one"]
        #expect(own?.contains("I want to buy a bicycle") == true)
        try base.write("intents/other-name.yaml", intent)
        try base.remove("intents/buy-one.yaml")
        #expect(Library.examples(of: ["buy-one"], in: [base.path])["buy-one"] == own)
        #expect(Library.examples(of: ["buy-one"], in: [base.path, team.path])["buy-one"]?.contains("Ours!") == true)
        #expect(Library.examples(of: ["nothing"], in: [base.path]) == ["nothing": []])
    }
}
