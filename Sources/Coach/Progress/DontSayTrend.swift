/// Whether a rep's don't-says grow fewer.
///
/// The practices are parted into a first and a last half, as many in each; of an odd number the one in the middle is in
/// neither. What was said counts, whether it was taken back or not. It is
///
/// - `noneSaid` where nothing was said in six practices or more;
/// - `tooFewToSay` where a half has fewer than three practices, or fewer than four don't-says were said in both, or all
///   were said in fewer than three practices: one bad day is no habit;
/// - `fading` where so large a fall would come about by chance at most once in ten times, if nothing had changed;
/// - `notFading` otherwise.
///
/// Chance is reckoned as in the exact comparison of two counts (Przyborowski and Wilenski, 1940): were nothing changed,
/// each don't-say would fall into either half like a coin.
public struct DontSayTrend: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable {
        case fading
        case notFading = "not-fading"
        case tooFewToSay = "too-few-to-say"
        case noneSaid = "none-said"
    }

    /// What was said in some practices.
    public struct Count: Sendable, Hashable {
        public fileprivate(set) var practices = 0
        public fileprivate(set) var said = 0
        public fileprivate(set) var takenBack = 0

        fileprivate mutating func add(_ result: PracticeResult) {
            practices += 1
            said += result.dontSays.count
            takenBack += result.dontSays.count { $0.isTakenBack }
        }

        /// How often in a practice; nil without any.
        public var perPractice: Double? { practices > 0 ? Double(said) / Double(practices) : nil }
    }

    /// A week in which there was practice.
    public struct Week: Sendable, Hashable {
        /// As `2026-05-04`.
        public let monday: String
        public fileprivate(set) var count = Count()
    }

    public let verdict: Verdict
    public let first: Count
    public let last: Count
    /// How often chance would do as much, from 0 to 1; nil where it isn't asked.
    public let chance: Double?
    /// In order; weeks without practice aren't among them.
    public let weeks: [Week]

    /// A half with fewer isn't compared.
    public static let fewestPractices = 3
    /// Fewer in both halves aren't compared.
    public static let fewestSaid = 4
    private static let likely = 0.1

    /// - Parameter results: In the order of time.
    init(_ results: [PracticeResult]) {
        let half = results.count / 2
        first = Self.count(results.prefix(half))
        last = Self.count(results.suffix(half))
        weeks = Self.weeks(results)
        let said = first.said + last.said
        let slips = (results.prefix(half) + results.suffix(half)).count { !$0.dontSays.isEmpty }
        if half < Self.fewestPractices {
            (verdict, chance) = (.tooFewToSay, nil)
        } else if results.allSatisfy({ $0.dontSays.isEmpty }) {
            (verdict, chance) = (.noneSaid, nil)
        } else if said < Self.fewestSaid || slips < Self.fewestPractices {
            (verdict, chance) = (.tooFewToSay, nil)
        } else {
            let chance = Self.chance(ofAtMost: last.said, in: said)
            self.chance = chance
            verdict = chance <= Self.likely ? .fading : .notFading
        }
    }

    private static func count(_ results: some Sequence<PracticeResult>) -> Count {
        results.reduce(into: Count()) { $0.add($1) }
    }

    private static func weeks(_ results: [PracticeResult]) -> [Week] {
        var weeks: [Week] = []
        for result in results {
            if weeks.last?.monday != result.at.week { weeks.append(Week(monday: result.at.week)) }
            weeks[weeks.count - 1].count.add(result)
        }
        return weeks
    }

    /// How likely so few heads are in so many throws of a coin.
    static func chance(ofAtMost few: Int, in all: Int) -> Double {
        // More than half the throws are as likely as their mirror image is not; and the first term is the likeliest then.
        if few * 2 >= all { return 1 - (few == all ? 0 : chance(ofAtMost: all - few - 1, in: all)) }
        // Halving a term as it grows keeps it within what a number can hold.
        var term = 1.0
        var halvings = all
        for at in 0..<few {
            term *= Double(all - at) / Double(at + 1)
            while term > 1, halvings > 0 {
                term /= 2
                halvings -= 1
            }
        }
        for _ in 0..<halvings { term /= 2 }
        var sum = 0.0
        for heads in stride(from: few, through: 0, by: -1) {
            sum += term
            term *= Double(heads) / Double(all - heads + 1)
        }
        return sum
    }
}
