/// How a rep's practices went, one after the other.
public struct RepProgress: Sendable {
    /// A practice with what it shows beside those before it.
    public struct Practised: Sendable {
        public let file: String
        public let result: PracticeResult
        public let retries: Int
        /// The mean share of its points and those of the four before it, or of as many as there are; nil where none of
        /// them could have any.
        public let mean: Double?
    }

    /// A scenario that was practised more than once: it asks the same every time.
    public struct Again: Sendable, Hashable {
        public let scenario: String
        public let times: Int
        public let first: PracticeResult.Score
        public let last: PracticeResult.Score
    }

    /// nil when nothing names the rep.
    public let rep: String?
    /// In the order of time.
    public let practices: [Practised]
    /// How many were broken off, or left before anything was answered: they show nothing, and aren't among `practices`.
    public let unscored: Int
    public let record: TrackRecord
    public let trend: DontSayTrend
    /// In the order in which they were practised first.
    public let again: [Again]

    /// The running mean is taken over so many practices.
    public static let window = 5

    public var results: [PracticeResult] { practices.map(\.result) }
    public var hints: Int { practices.reduce(0) { $0 + $1.result.hints } }
    public var retries: Int { practices.reduce(0) { $0 + $1.retries } }

    /// The mean after the first five practices, and after the last; nil for fewer than six.
    public var course: (then: Double, now: Double)? {
        guard practices.count > Self.window, let then = practices[Self.window - 1].mean, let now = practices.last?.mean
        else { return nil }
        return (then, now)
    }

    /// - Parameter kept: In the order of time.
    init(_ rep: String?, _ kept: [KeptPractice]) {
        self.rep = rep
        let scored = kept.filter(\.isScored).compactMap { kept in kept.result.map { (kept, $0) } }
        let shares = scored.map(\.1.score.share)
        practices = scored.enumerated().map { at, scored in
            let recent = shares[max(0, at + 1 - Self.window)...at].compactMap { $0 }
            return Practised(
                file: scored.0.file, result: scored.1, retries: scored.0.retries,
                mean: recent.isEmpty ? nil : recent.reduce(0, +) / Double(recent.count))
        }
        unscored = kept.count - scored.count
        let results = scored.map(\.1)
        record = TrackRecord(results)
        trend = DontSayTrend(results)
        again = Self.again(results)
    }

    private static func again(_ results: [PracticeResult]) -> [Again] {
        var seen: Set<String> = []
        return results.filter { seen.insert($0.scenario).inserted }.compactMap { first in
            let all = results.filter { $0.scenario == first.scenario }
            guard all.count > 1, let last = all.last else { return nil }
            return Again(scenario: first.scenario, times: all.count, first: first.score, last: last.score)
        }
    }
}

extension KeptPractice {
    /// Whether there is something to score: a result, and an answer before it.
    fileprivate var isScored: Bool { result.map { !$0.answers.isEmpty } ?? false }
}
