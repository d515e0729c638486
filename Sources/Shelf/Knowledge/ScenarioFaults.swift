import Coach

/// Words what the proof of a scenario finds.
enum ScenarioFaults {
    static func report(_ placed: PlacedScenario, _ place: Place, _ knowledge: Knowledge, _ reading: Reading) {
        let scenario = placed.scenario
        for finding in ScenarioProof(scenario, knowledge, isWhole: placed.isWhole).findings
        where isCertain(finding, placed) {
            let at: Place
            let what: String
            switch finding.spot {
            case .whole: (at, what) = (place, "the scenario \(scenario.id)")
            case .beat(let number): (at, what) = (placed.beats[number], "the beat \(scenario.beats[number].id)")
            case .branch(let beat, let number):
                let kind = scenario.beats[beat].branches[number].act.kind.rawValue
                let isClear = !placed.doubts.contains(.act(beat: beat, branch: number))
                let branch = isClear ? "`\(kind)`" : "a branch"
                (at, what) = (placed.branches[beat][number], "\(branch) of the beat \(scenario.beats[beat].id)")
            case .goal(let number): (at, what) = (placed.goals[number], "the goal \(scenario.goals[number].id)")
            }
            let (problem, hint) = words(finding.problem, what, scenario, knowledge)
            reading.fault(at, problem, hint: hint)
        }
    }

    /// Whether it would stand if everything could have been read.
    private static func isCertain(_ finding: ScenarioProof.Finding, _ placed: PlacedScenario) -> Bool {
        let doubts = placed.doubts
        return switch (finding.spot, finding.problem) {
        case (_, .twice("")), (_, .unknownBeat("")): false
        case (_, .noPatience): !doubts.contains(.patience)
        case (_, .noBeats): !doubts.contains(.beats)
        case (.beat(let at), .fewWordings): !doubts.contains(.wordings(beat: at))
        case (.beat(let at), .noCatchAll): !doubts.contains(.course(beat: at))
        case (.branch(let beat, let number), .shadowed): isShadowed(number, of: beat, placed)
        case (.branch(let beat, let number), .phraseOfNoDontSay):
            !doubts.contains(.act(beat: beat, branch: number))
        case (.goal(let at), .phraseOfNoDontSay), (.goal(let at), .cannotBeMet): !doubts.contains(.goal(at))
        default: true
        }
    }

    /// Whether a branch that could be read never holds because of others that could be read.
    private static func isShadowed(_ number: Int, of beat: Int, _ placed: PlacedScenario) -> Bool {
        let isClear = (0...number).map { !placed.doubts.contains(.act(beat: beat, branch: $0)) }
        let earlier = placed.scenario.beats[beat].branches[..<number]
        return isClear[number]
            && (!isClear.contains(false) || zip(earlier, isClear).contains { $0.act.kind == .any && $1 })
    }

    private static func words(
        _ problem: ScenarioProof.Problem, _ what: String, _ scenario: Scenario, _ knowledge: Knowledge
    ) -> (String, String?) {
        switch problem {
        case .noBeats: ("\(what) has no beats", "the first opens the practice")
        case .twice: ("\(what) is there twice", "give one of them another id")
        case .unknownBeat(let id):
            ("\(what) names the unknown beat `\(id)`", Suggestion.hint(for: id, among: scenario.beats.map(\.id)))
        case .unknownPhrase(let phrase):
            (
                "\(what) names the unknown don't-say `\(phrase)`",
                Suggestion.hint(for: phrase, among: knowledge.dontSay.flatMap { [$0.id] + $0.rows })
                    ?? "a row such as 002.1, or an id"
            )
        case .phraseOfNoDontSay(let kind):
            ("\(what) has a `phrase`, which \(kind.rawValue) can't have", "only `dont-say` may say which")
        case .nothingRaised: ("\(what) opens and raises nothing", "name an intent under `raises`")
        case .fewWordings(let count, let fewest):
            (
                "\(what) has \(count) wording\(count == 1 ? "" : "s")",
                "\(fewest) or more under `says`, one a line"
            )
        case .sameWording(let text): ("\(what) says “\(text)” twice", "word one of them otherwise")
        case .endsAndGoesOn: ("\(what) ends the practice and goes on", "drop `ends` or `on`")
        case .noCatchAll:
            ("\(what) doesn't say what follows whatever the rep does", "end `on` with `move: any`, or give it `ends`")
        case .shadowed: ("\(what) never holds: an earlier branch always does", "move it up, or drop it")
        case .unreachable: ("nothing leads to \(what)", "no branch before patience runs out; name it under `to`")
        case .endless: ("no way leads from \(what) to an end", "lead one of its branches out")
        case .noPatience: ("\(what) begins without patience", "`patience` is 1 or more")
        case .noWay(.won): ("\(what) can't be won", "a way must lead to a beat that `ends: won`")
        case .noWay: ("\(what) can't be lost", "a way must lead to a beat that `ends: lost` or `ends: walked`")
        case .walkedBeats(let count):
            ("\(what) has \(count) beats that end as walked", "exactly one tells how the buyer leaves")
        case .cannotBeMet: ("\(what) can't be met", "nobody answers in the beats it names")
        }
    }
}
