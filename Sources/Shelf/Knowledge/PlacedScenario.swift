import Coach

/// A scenario, with the places of what can be wrong with it.
struct PlacedScenario {
    let scenario: Scenario
    let beats: [Place]
    /// Of each beat.
    let branches: [[Place]]
    let goals: [Place]
    let doubts: Set<ScenarioDoubt>

    /// Whether nothing that decides where ways lead stands in for what couldn't be made out.
    var isWhole: Bool {
        doubts.allSatisfy { doubt in
            switch doubt {
            case .wordings, .goal: true
            case .patience, .beats, .course, .act: false
            }
        }
    }
}

/// What of a scenario couldn't be made out, by place: whatever stands in for it proves nothing.
enum ScenarioDoubt: Hashable {
    case patience, beats
    case wordings(beat: Int)
    /// What follows.
    case course(beat: Int)
    case act(beat: Int, branch: Int)
    case goal(Int)
}
