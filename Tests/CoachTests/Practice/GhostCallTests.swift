import Testing

@testable import Coach

/// Recorded calls made scenarios.
@Suite struct GhostCallTests {
    private typealias Small = SmallPractice
    private static let training = "we need to train it on our data"
    private static let documents = "it has to answer questions from our policies"

    /// What is made of a call whose turns are a side and its words; who speaks is called by their side.
    private func made(
        _ turns: [(Role, String)], longest: Int? = nil, speaker: (Role) -> String? = { $0.rawValue }
    ) -> Result<Scenario, GhostCall.Refusal> {
        let call = Small.listener.listen(
            turns.enumerated().map { Turn(index: $0, speaker: speaker($1.0), role: $1.0, text: $1.1) })
        return GhostCall.scenario(of: call, id: "call", recording: "call.vtt", longest: longest, .practised)
    }

    private static let call: [(Role, String)] = [
        (.rep, "good morning"), (.buyer, training), (.rep, Small.promise), (.buyer, "lovely weather today"),
        (.rep, Small.nothing), (.other, "excuse me"), (.buyer, documents), (.rep, Small.reading), (.buyer, training),
    ]

    @Test func `what the buyer raised comes in order, with what was said to it then`() throws {
        let scenario = try made(Self.call).get()
        #expect(scenario.recorded == "call.vtt")
        #expect(scenario.beats.map(\.id) == ["train", "documents", "train-2", "won", "lost", "walked"])
        #expect(scenario.beats.prefix(3).map(\.says) == [[Self.training], [Self.documents], [Self.training]])
        #expect(scenario.beats.prefix(3).map(\.raises) == ["train", "documents", "train"])
        #expect(
            scenario.beats.prefix(3).map(\.then) == ["\(Small.promise) \(Small.nothing)", Small.reading, nil])
    }

    @Test func `whatever is answered, the next turn comes; the last one decides`() throws {
        let scenario = try made(Self.call).get()
        #expect(scenario.beats[0].branches == [Beat.Branch(act: Act(.any), to: "documents")])
        #expect(scenario.beats[2].branches.map(\.act.kind) == [.rightRegime, .asks, .any])
        #expect(scenario.beats[2].branches.map(\.to) == ["won", "won", "lost"])
        #expect(scenario.patience == 6)
        #expect(Small.rehearsal(Small.nothing, Small.nothing, Small.question, of: scenario).outcome == .won)
        #expect(Small.rehearsal(Small.nothing, Small.nothing, Small.nothing, of: scenario).outcome == .lost)
    }

    @Test(arguments: 1...3) func `it is sound, however long it is`(_ longest: Int) throws {
        let scenario = try made(Self.call, longest: longest).get()
        #expect(ScenarioProof(scenario, .practised).findings == [])
        #expect(scenario.beats.count == longest + 3)
    }

    @Test func `its goals are what was due on each thing that was raised`() throws {
        let goals = try made(Self.call).get().goals
        #expect(goals.map(\.id) == ["asked-train", "answered-documents", "no-dont-say"])
        #expect(goals.map(\.beats) == [["train", "train-2"], ["documents"], []])
        #expect(goals.map(\.act.kind) == [.asks, .rightRegime, .dontSay])
    }

    @Test func `nobody is made up`() throws {
        #expect(try made(Self.call).get().persona.role == "buyer")
        #expect(try made(Self.call) { _ in nil }.get().persona.role == "the buyer of call.vtt")
    }

    @Test func `what can't be made says why`() {
        #expect(made([(.unknown, Self.training), (.other, "hello")]) == .failure(.noSides))
        #expect(made([(.rep, Self.training), (.unknown, Self.training)]) == .failure(.noBuyer))
        #expect(made([(.buyer, "lovely weather today")]) == .failure(.nothingRaised))
        #expect(made([]) == .failure(.noSides))
    }

    @Test func `a debrief sets the recorded answers beside the new ones`() throws {
        let scenario = try made(Self.call).get()
        let debrief = Debrief(Small.rehearsal(Small.question, Small.reading, Small.question, of: scenario))
        #expect(debrief.turns.map(\.then?.answer) == scenario.beats.prefix(3).map(\.then))
        let then = try #require(debrief.turns[0].then)
        #expect(then.checks.map(\.question) == debrief.turns[0].checks.map(\.question))
        #expect(then.checks.first { $0.question == .noDontSay }?.passed == false)
        #expect(debrief.turns[0].checks.first { $0.question == .noDontSay }?.passed == true)
        let shares = try #require(debrief.recordedShares)
        #expect(shares.then.of == debrief.turns.prefix(2).flatMap(\.checks).count)
        #expect(shares.then.met < shares.now.met)
        #expect(Debrief(Small.rehearsal(Small.question)).recordedShares == nil)
    }

    @Test func `the same answer is heard the same in the recording, after what came before it there`() throws {
        let scenario = try made(Self.call).get()
        let answers = scenario.beats.compactMap(\.then)
        var rehearsal = Small.rehearsal(of: scenario)
        for answer in answers { rehearsal.hear(answer) }
        let debrief = Debrief(rehearsal)
        #expect(debrief.turns.map { $0.then?.checks } == debrief.turns.map { $0.checks })
    }
}
