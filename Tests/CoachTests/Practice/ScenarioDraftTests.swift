import Testing

@testable import Coach

/// A few answers made a scenario.
@Suite struct ScenarioDraftTests {
    private typealias Small = SmallPractice

    private func draft(_ intents: [String], _ difficulty: Scenario.Difficulty = .hard) -> ScenarioDraft {
        var draft = ScenarioDraft()
        (draft.title, draft.role, draft.place, draft.temper) = ("A port", "harbour master", "a port", "gruff")
        (draft.fears, draft.wonBy, draft.difficulty, draft.intents) = ("delay", "an answer", difficulty, intents)
        return draft
    }

    private func made(_ intents: [String], _ difficulty: Scenario.Difficulty = .hard) -> Scenario {
        draft(intents, difficulty).scenario(
            id: "a-port", saying: Dictionary(uniqueKeysWithValues: intents.map { ($0, ["\($0) is what I want"]) }),
            .practised)
    }

    @Test(
        arguments: [["train"], ["documents"], ["documents", "train", "hosting", "learns", "training-cost"]],
        Scenario.Difficulty.allCases)
    func `it is sound, whatever is raised`(_ intents: [String], _ difficulty: Scenario.Difficulty) {
        let scenario = made(intents, difficulty)
        #expect(ScenarioProof(scenario, .practised).findings == [])
        #expect(scenario.beats.count == 2 * intents.count + 3)
        #expect(scenario.goals.count == intents.count + 1)
    }

    @Test func `what is due leads on, and a second line that loses the room loses`() {
        let scenario = made(["train", "documents"])
        #expect(Small.rehearsal(Small.question, of: scenario).beat?.id == "documents")
        #expect(Small.rehearsal(Small.question, Small.reading, of: scenario).outcome == .won)
        #expect(Small.rehearsal(Small.nothing, of: scenario).beat?.id == "train")
        #expect(Small.rehearsal(Small.promise, of: scenario).beat?.id == "slip-train")
        #expect(Small.rehearsal(Small.promise, Small.sorry, of: scenario).beat?.id == "train")
        #expect(Small.rehearsal(Small.promise, Small.promise, of: scenario).outcome == .lost)
    }

    @Test func `beats of an intent that is called like an ending get names of their own`() {
        var naming = BeatNaming()
        #expect(
            ["won", "won", "train", "train"].map { naming.name(for: $0) } == ["won-2", "won-3", "train", "train-2"])
    }

    @Test func `whole sentences that somebody says are chosen, from all over the list`() {
        let spoken = (1...8).map { "We say this to you, number \($0)." }
        let others = [
            "too short", "we write this without a capital or a stop", "The office writes this to nobody at all.",
        ]
        #expect(ScenarioDraft.wordings(others + spoken) == [0, 2, 4, 6].map { spoken[$0] })
        #expect(ScenarioDraft.wordings(others) == others)
        #expect(ScenarioDraft.wordings(["a", "a"]) == ["a", "Once more: a", "As I said: a"])
        #expect(ScenarioDraft.wordings([]) == [])
    }
}
