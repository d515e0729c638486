/// The ways through a scenario, with what they cost of the buyer's patience.
struct ScenarioWays {
    /// The places of the beats that some rep gets to.
    let reachable: Set<Int>
    /// The places of the beats from which a branch after another leads to an end.
    let canEnd: Set<Int>

    init(_ scenario: Scenario) {
        var reachable = Self.arrivals(scenario, cost: Self.least, isBetter: >).map(\.0)
        // The most impatient way there is decides whether the buyer can be driven out.
        let driven = Self.arrivals(scenario, cost: Self.most, isBetter: <)
        if let out = scenario.walkingOut, driven.contains(where: { $0.1 <= 0 }) { reachable.append(out) }
        self.reachable = Set(reachable)
        canEnd = Self.canEnd(scenario)
    }

    /// The beats that are come to, each with the patience that is left on the best way to it. A beat to which only a way comes on
    /// which patience is used up counts with 0 where that is what is looked for.
    private static func arrivals(
        _ scenario: Scenario, cost: (Beat, Int) -> Int, isBetter: (Int, Int) -> Bool
    ) -> [(Int, Int)] {
        guard !scenario.beats.isEmpty else { return [] }
        var left: [Int: Int] = [0: scenario.patience]
        var open = [0]
        while let at = open.popLast() {
            let beat = scenario.beats[at]
            guard let patience = left[at], patience > 0 else { continue }
            for number in beat.branches.indices {
                guard let next = scenario.place(of: beat.branches[number].to) else { continue }
                let rest = max(0, patience - cost(beat, number))
                if rest == 0, isBetter(1, 0) { continue }
                if let known = left[next], !isBetter(rest, known) { continue }
                left[next] = rest
                open.append(next)
            }
        }
        return left.map { ($0.key, $0.value) }
    }

    /// The kinds of acts that are possible where a branch is taken: those for which no earlier one holds.
    private static func possible(_ beat: Beat, _ number: Int) -> [Act.Kind] {
        let earlier = Set(beat.branches[..<number].filter { $0.act.phrase == nil }.map(\.act.kind))
        return Act.Kind.allCases.filter { !earlier.contains($0) && $0 != .any }
    }

    private static func least(_ beat: Beat, _ number: Int) -> Int {
        let kind = beat.branches[number].act.kind
        guard kind == .any else { return kind.cost }
        let costs = possible(beat, number).map(\.cost) + [Act.Kind.costOfNothing]
        return costs.min() ?? 0
    }

    private static func most(_ beat: Beat, _ number: Int) -> Int {
        let all = possible(beat, number).reduce(0) { $0 + $1.cost }
        return beat.branches[number].act.kind == .any ? max(all, Act.Kind.costOfNothing) : all
    }

    /// Found from the ends backwards.
    private static func canEnd(_ scenario: Scenario) -> Set<Int> {
        var found = Set(scenario.beats.indices.filter { scenario.beats[$0].ends != nil })
        var size = -1
        while size != found.count {
            size = found.count
            for (at, beat) in scenario.beats.enumerated()
            where beat.branches.contains(where: { scenario.place(of: $0.to).map(found.contains) ?? false }) {
                found.insert(at)
            }
        }
        return found
    }
}
