/// How reps come on, from the practices that were kept.
public struct Progress: Sendable {
    /// By name; the rep whom nothing names is the last.
    public let reps: [RepProgress]
    /// What all practices show together.
    public let all: TrackRecord

    /// - Parameter kept: In any order.
    public init(_ kept: [KeptPractice]) {
        let ordered = kept.sorted { a, b in
            (a.result?.at.milliseconds ?? .min, a.file) < (b.result?.at.milliseconds ?? .min, b.file)
        }
        reps = Dictionary(grouping: ordered, by: \.rep).map { RepProgress($0.key, $0.value) }
            .sorted { a, b in
                guard let first = a.rep, let second = b.rep else { return a.rep != nil }
                return first < second
            }
        let results = reps.flatMap(\.results)
        all = TrackRecord(results.sorted { $0.at < $1.at })
    }

    /// How many practices there are to go by.
    public var practices: Int { reps.reduce(0) { $0 + $1.practices.count } }
    public var unscored: Int { reps.reduce(0) { $0 + $1.unscored } }
}
