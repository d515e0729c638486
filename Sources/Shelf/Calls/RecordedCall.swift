import Coach

/// A call as a recording holds it, before anybody said who is on which side.
public struct RecordedCall: Sendable {
    /// What the file itself calls it; nil when it doesn't.
    public let name: String?
    /// The id of the format it was read from.
    public let format: String
    /// As the format has them, before any are merged.
    public let cues: [Cue]
    /// What the file itself expects of turns.
    let expected: [CueExpectation]
    /// What was taken for granted in reading, for people.
    public let assumptions: [String]
    /// Whether the sides that cues bear are what such a file usually means, and give way to what somebody says.
    let assumesRoles: Bool

    /// The turns, with the sides that a cast gives.
    public func turns(_ cast: Cast) -> [Turn] { Turn.merging(cues, role: cast.role) }

    /// What the file itself expects, by turn.
    ///
    /// - Throws: `Faults` for lines that no turn stands before.
    public func expectations() throws(Faults) -> [Expectation] {
        guard !expected.isEmpty else { return [] }
        // The last turn up to each cue.
        var last: Int?
        let turns =
            [nil]
            + Turn.indices(of: cues).map { turn -> Int? in
                last = turn ?? last
                return last
            }
        var faults: [Fault] = []
        var found: [Expectation] = []
        for line in expected {
            guard let turn = turns[line.cues] else {
                faults.append(
                    Fault(line.place, "no turn stands before this", hint: "put it below the turn it is about"))
                continue
            }
            found.append(Expectation(turn: turn, expected: line.expected, quote: nil, place: line.place))
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return found
    }

    /// The names of its speakers, in the order in which they first speak.
    public var speakers: [String] {
        var seen: Set<String> = []
        return cues.compactMap(\.speaker).filter { seen.insert($0).inserted }
    }
}
