/// What is wrong with a scenario besides how it is written: whether every way through it leads somewhere.
public struct ScenarioProof: Sendable {
    /// What a finding is about, by place in the scenario.
    public enum Spot: Sendable, Hashable {
        case whole
        case beat(Int)
        case branch(beat: Int, Int)
        case goal(Int)
    }

    public enum Problem: Sendable, Hashable {
        case noBeats
        case twice(String)
        case unknownBeat(String)
        case unknownPhrase(String)
        /// Only a don't-say may be named.
        case phraseOfNoDontSay(Act.Kind)
        case nothingRaised
        /// How many there are, and how many are the fewest.
        case fewWordings(Int, Int)
        case sameWording(String)
        /// A beat that ends and goes on.
        case endsAndGoesOn
        case noCatchAll
        /// An earlier branch of the beat always holds first.
        case shadowed
        case unreachable
        /// No way from here to an end.
        case endless
        case noPatience
        /// No path of this kind.
        case noWay(Beat.Ending)
        /// There must be exactly one beat that ends as walked.
        case walkedBeats(Int)
        case cannotBeMet
    }

    public struct Finding: Sendable, Hashable {
        public let spot: Spot
        public let problem: Problem

        /// Whether it leaves unclear where ways lead: those through such a scenario would be called dead ends for the
        /// wrong reason.
        fileprivate var blursWays: Bool {
            switch (spot, problem) {
            case (.goal, _): false
            case (_, .noBeats), (_, .twice), (_, .unknownBeat), (_, .endsAndGoesOn), (_, .noCatchAll), (_, .noPatience):
                true
            default: false
            }
        }
    }

    private static let fewestWordings = 3

    /// Everything at once, by place in the scenario.
    public let findings: [Finding]

    /// - Parameter isWhole: Whether nothing that decides where ways lead stands in for what couldn't be read.
    public init(_ scenario: Scenario, _ knowledge: Knowledge, isWhole: Bool = true) {
        var findings = Self.ids(scenario) + Self.phrases(scenario, knowledge)
        for (at, beat) in scenario.beats.enumerated() {
            let fewest = beat.then == nil && scenario.recorded == nil ? Self.fewestWordings : 1
            findings += Self.problems(beat, isFirst: at == 0, fewest: fewest)
                .map { Finding(spot: .beat(at), problem: $0) }
            findings += Self.shadowed(beat).map { Finding(spot: .branch(beat: at, $0), problem: .shadowed) }
        }
        if scenario.beats.isEmpty { findings.append(Finding(spot: .whole, problem: .noBeats)) }
        if scenario.patience < 1 { findings.append(Finding(spot: .whole, problem: .noPatience)) }
        if isWhole, !findings.contains(where: \.blursWays) { findings += Self.ways(scenario) }
        self.findings = findings
    }

    private static func ids(_ scenario: Scenario) -> [Finding] {
        var findings: [Finding] = []
        var beats: Set<String> = []
        for (at, beat) in scenario.beats.enumerated() where !beats.insert(beat.id).inserted {
            findings.append(Finding(spot: .beat(at), problem: .twice(beat.id)))
        }
        var goals: Set<String> = []
        for (at, goal) in scenario.goals.enumerated() {
            if !goals.insert(goal.id).inserted { findings.append(Finding(spot: .goal(at), problem: .twice(goal.id))) }
            findings += goal.beats.filter { !beats.contains($0) }
                .map { Finding(spot: .goal(at), problem: .unknownBeat($0)) }
        }
        for (at, beat) in scenario.beats.enumerated() {
            for (number, branch) in beat.branches.enumerated() where !beats.contains(branch.to) {
                findings.append(Finding(spot: .branch(beat: at, number), problem: .unknownBeat(branch.to)))
            }
        }
        return findings
    }

    private static func phrases(_ scenario: Scenario, _ knowledge: Knowledge) -> [Finding] {
        func problem(_ act: Act) -> Problem? {
            guard let phrase = act.phrase else { return nil }
            if act.kind != .dontSay { return .phraseOfNoDontSay(act.kind) }
            let isKnown = knowledge.dontSay.contains { $0.id == phrase || $0.rows.contains(phrase) }
            return isKnown ? nil : .unknownPhrase(phrase)
        }
        let branches = scenario.beats.enumerated().flatMap { at, beat in
            beat.branches.enumerated().compactMap { number, branch in
                problem(branch.act).map { Finding(spot: .branch(beat: at, number), problem: $0) }
            }
        }
        return branches
            + scenario.goals.enumerated().compactMap { at, goal in
                problem(goal.act).map { Finding(spot: .goal(at), problem: $0) }
            }
    }

    /// - Parameter fewest: How many wordings are enough: what was said in a recording was said in one way.
    private static func problems(_ beat: Beat, isFirst: Bool, fewest: Int) -> [Problem] {
        var problems: [Problem] = []
        if isFirst, beat.raises == nil { problems.append(.nothingRaised) }
        if beat.says.count < fewest { problems.append(.fewWordings(beat.says.count, fewest)) }
        var seen: Set<String> = []
        problems += beat.says.filter { !seen.insert($0).inserted }.map { .sameWording($0) }
        if beat.ends != nil {
            if !beat.branches.isEmpty { problems.append(.endsAndGoesOn) }
        } else if beat.branches.last?.act.kind != .any {
            problems.append(.noCatchAll)
        }
        return problems
    }

    /// The branches that can't hold because an earlier one does.
    private static func shadowed(_ beat: Beat) -> [Int] {
        beat.branches.indices.filter { at in
            beat.branches[..<at].contains { earlier in
                earlier.act.kind == .any || earlier.act == beat.branches[at].act
                    || (earlier.act.kind == beat.branches[at].act.kind && earlier.act.phrase == nil)
            }
        }
    }

    private static func ways(_ scenario: Scenario) -> [Finding] {
        let ways = ScenarioWays(scenario)
        var findings: [Finding] = []
        for at in scenario.beats.indices {
            if !ways.reachable.contains(at) {
                findings.append(Finding(spot: .beat(at), problem: .unreachable))
            } else if !ways.canEnd.contains(at) {
                findings.append(Finding(spot: .beat(at), problem: .endless))
            }
        }
        func isReached(_ ending: Beat.Ending) -> Bool { ways.reachable.contains { scenario.beats[$0].ends == ending } }
        if !isReached(.won) { findings.append(Finding(spot: .whole, problem: .noWay(.won))) }
        if !isReached(.lost), !isReached(.walked) {
            findings.append(Finding(spot: .whole, problem: .noWay(.lost)))
        }
        let walked = scenario.beats.count { $0.ends == .walked }
        if walked != 1 { findings.append(Finding(spot: .whole, problem: .walkedBeats(walked))) }
        let beats = Set(scenario.beats.map(\.id))
        for (at, goal) in scenario.goals.enumerated() where beats.isSuperset(of: goal.beats) {
            let isAnswered = ways.reachable.contains { place in
                let beat = scenario.beats[place]
                return beat.ends == nil && (goal.beats.isEmpty || goal.beats.contains(beat.id))
            }
            if !isAnswered || (goal.isNever && goal.act.kind == .any) {
                findings.append(Finding(spot: .goal(at), problem: .cannotBeMet))
            }
        }
        return findings
    }
}
