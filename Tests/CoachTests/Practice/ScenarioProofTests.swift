import Testing

@testable import Coach

/// Whether every way through a scenario leads somewhere.
@Suite struct ScenarioProofTests {
    private func problems(_ scenario: Scenario) -> [ScenarioProof.Finding] {
        ScenarioProof(scenario, .practised).findings
    }

    private func problems(_ beats: [Beat]) -> [ScenarioProof.Finding] { problems(.small(beats: beats)) }

    private func finding(_ spot: ScenarioProof.Spot, _ problem: ScenarioProof.Problem) -> ScenarioProof.Finding {
        ScenarioProof.Finding(spot: spot, problem: problem)
    }

    @Test func `a sound one has none`() { #expect(problems(.small) == []) }

    @Test func `ids that nobody defined, and ids that two have`() {
        #expect(
            problems([.small("opening", "train", [(.any, "nowhere")])] + Beat.small.dropFirst())
                == [finding(.branch(beat: 0, 0), .unknownBeat("nowhere"))])
        #expect(problems(Beat.small + [Beat.small[6]]) == [finding(.beat(7), .twice("walked"))])
        let goal = Goal(id: "g", asks: "", act: Act(.asks), isNever: false, beats: ["nowhere"])
        #expect(problems(.small(goals: [goal])) == [finding(.goal(0), .unknownBeat("nowhere"))])
    }

    @Test func `a phrase is a row or an id of a don't-say`() {
        func goal(_ act: Act) -> Scenario {
            .small(goals: [Goal(id: "g", asks: "", act: act, isNever: true, beats: [])])
        }
        #expect(problems(goal(Act(.dontSay, phrase: "002.7"))) == [])
        #expect(problems(goal(Act(.dontSay, phrase: "promise"))) == [])
        #expect(problems(goal(Act(.dontSay, phrase: "002.9"))) == [finding(.goal(0), .unknownPhrase("002.9"))])
        #expect(problems(goal(Act(.asks, phrase: "002.7"))) == [finding(.goal(0), .phraseOfNoDontSay(.asks))])
    }

    @Test func `a beat has three wordings, and a branch for whatever is done`() {
        let few = Beat(id: "walked", raises: nil, says: ["a", "a"], branches: [], ends: .walked)
        #expect(
            problems(Beat.small.dropLast() + [few])
                == [finding(.beat(6), .fewWordings(2, 3)), finding(.beat(6), .sameWording("a"))])
        #expect(
            problems([.small("opening", "train", [(.asks, "open")])] + Beat.small.dropFirst())
                == [finding(.beat(0), .noCatchAll)])
        #expect(
            problems(
                [.small("opening", "train", [(.any, "open"), (.asks, "again"), (.any, "promised")])]
                    + Beat.small.dropFirst())
                == [finding(.branch(beat: 0, 1), .shadowed), finding(.branch(beat: 0, 2), .shadowed)])
    }

    @Test func `every beat is reached, and every loop is left`() {
        #expect(
            problems([.small("opening", "train", [(.asks, "open"), (.any, "again")])] + Beat.small.dropFirst())
                == [finding(.beat(2), .unreachable), finding(.beat(5), .unreachable)])
        #expect(
            problems(Beat.small.map { $0.id == "promised" ? .small("promised", "train", [(.any, "promised")]) : $0 })
                == [finding(.beat(2), .endless), finding(.beat(5), .unreachable)])
    }

    @Test func `it can be won and lost, and one beat tells how the buyer walks out`() {
        let never = Beat.small.map { beat in
            ["again", "open"].contains(beat.id)
                ? Beat.small(beat.id, beat.raises, [(.asks, "open"), (.any, "again")]) : beat
        }
        #expect(problems(never).contains(finding(.whole, .noWay(.won))))
        #expect(problems(Array(Beat.small.dropLast())) == [finding(.whole, .walkedBeats(0))])
    }

    @Test func `who can't be driven out never walks out`() {
        #expect(problems(.small(patience: 100)) == [])
        let short: [Beat] = [
            .small("opening", "train", [(.asks, "won"), (.any, "lost")]), .small("won", nil, [], ends: .won),
            .small("lost", nil, [], ends: .lost), .small("walked", nil, [], ends: .walked),
        ]
        let scenario = Scenario.small(patience: 20, beats: short, goals: [])
        #expect(problems(scenario) == [finding(.beat(3), .unreachable)])
        #expect(
            problems(.small(patience: 1, beats: short, goals: [])).contains(finding(.beat(2), .unreachable)) == false)
    }

    @Test func `what was recorded was said in one way`() {
        func once(_ then: String?) -> [Beat] {
            [Beat(id: "opening", raises: "train", says: ["a"], branches: Beat.small[0].branches, ends: nil, then: then)]
                + Beat.small.dropFirst()
        }
        #expect(problems(once("Sure.")) == [])
        #expect(problems(once(nil)) == [finding(.beat(0), .fewWordings(1, 3))])
        #expect(problems(.small(beats: once(nil), recorded: "call.vtt")) == [])
        let mute = Beat(id: "walked", raises: nil, says: [], branches: [], ends: .walked)
        #expect(
            problems(.small(beats: Beat.small.dropLast() + [mute], recorded: "call.vtt"))
                == [finding(.beat(6), .fewWordings(0, 1))])
    }

    @Test func `a small fault hides no dead end, and a piece that is missing makes none up`() {
        let few = Beat(id: "promised", raises: "train", says: ["a"], branches: Beat.small[2].branches, ends: nil)
        let beats = [Beat.small("opening", "train", [(.asks, "open"), (.any, "again")]), Beat.small[1], few]
        let found = problems(beats + Beat.small.dropFirst(3))
        #expect(
            found == [
                finding(.beat(2), .fewWordings(1, 3)), finding(.beat(2), .unreachable), finding(.beat(5), .unreachable),
            ])
        let unread = ScenarioProof(.small(beats: beats + Beat.small.dropFirst(3)), .practised, isWhole: false)
        #expect(unread.findings == [finding(.beat(2), .fewWordings(1, 3))])
    }

    @Test func `a goal needs somebody who answers`() {
        let goal = Goal(id: "g", asks: "", act: Act(.asks), isNever: false, beats: ["won"])
        #expect(problems(.small(goals: [goal])) == [finding(.goal(0), .cannotBeMet)])
    }
}
