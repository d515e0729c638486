import RealModule

/// When something that was learned is to come again: FSRS-6 with its default weights, at nine in ten remembered, without fuzz and
/// without steps of minutes.
///
/// Source: the wiki of open-spaced-repetition/fsrs4anki, "The Algorithm", FSRS-6. `w` are its 21 default weights; the formulas bear
/// its names.
public enum FSRS {
    /// What is remembered of one thing.
    public struct Memory: Sendable, Hashable {
        /// The days after which nine in ten still remember it.
        public let stability: Double
        /// How hard it is to make it last, 1…10.
        public let difficulty: Double

        public init(stability: Double, difficulty: Double) {
            self.stability = stability
            self.difficulty = difficulty
        }
    }

    /// The share of things that should still be remembered when they come again.
    private static let retention = 0.9
    private static let leastStability = 0.001
    private static let difficulties = 1.0...10.0
    private static let longest = 36_500

    private static let w = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483,
        0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]
    private static let decay = -w[20]
    private static let factor = Double.pow(0.9, 1 / decay) - 1

    /// The chance, 0…1, that something is remembered some days after it came up last.
    public static func retrievability(_ memory: Memory, after days: Int) -> Double {
        .pow(1 + factor * Double(max(0, days)) / memory.stability, decay)
    }

    /// How many days after it came up last something is to come again; at least one.
    public static func interval(_ memory: Memory) -> Int {
        let days = memory.stability / factor * (Double.pow(retention, 1 / decay) - 1)
        return days < Double(longest) ? max(1, Int(days.rounded())) : longest
    }

    /// What is remembered after a review.
    ///
    /// - Parameters:
    ///   - memory: What was remembered before; nil: it came up for the first time.
    ///   - days: Since it came up last; 0 for the same day.
    public static func memory(after grade: Grade, of memory: Memory?, days: Int) -> Memory {
        guard let memory else {
            return Memory(
                stability: max(leastStability, w[grade.number - 1]), difficulty: clamped(firstDifficulty(grade)))
        }
        let stability = days < 1 ? sameDay(memory, grade) : later(memory, grade, retrievability(memory, after: days))
        return Memory(stability: max(leastStability, stability), difficulty: difficulty(memory, grade))
    }

    /// D₀(G).
    private static func firstDifficulty(_ grade: Grade) -> Double {
        w[4] - .exp(w[5] * Double(grade.number - 1)) + 1
    }

    /// D″(D, G): damped towards 10, and drawn back a little to that of what was easy at once.
    private static func difficulty(_ memory: Memory, _ grade: Grade) -> Double {
        let change = -w[6] * Double(grade.number - 3)
        let damped = memory.difficulty + change * (10 - memory.difficulty) / 9
        return clamped(w[7] * firstDifficulty(.easy) + (1 - w[7]) * damped)
    }

    /// S′(S, G) of a review on the same day.
    private static func sameDay(_ memory: Memory, _ grade: Grade) -> Double {
        let growth =
            Double.exp(w[17] * (Double(grade.number - 3) + w[18])) * .pow(memory.stability, -w[19])
        return memory.stability * (grade == .again ? growth : max(1, growth))
    }

    /// S′(D, S, R, G) of a review on another day.
    private static func later(_ memory: Memory, _ grade: Grade, _ retrievability: Double) -> Double {
        let (stability, difficulty) = (memory.stability, memory.difficulty)
        guard grade != .again else {
            let forgotten =
                w[11] * .pow(difficulty, -w[12]) * (.pow(stability + 1, w[13]) - 1) * .exp(w[14] * (1 - retrievability))
            return min(forgotten, stability / .exp(w[17] * w[18]))
        }
        let weight = grade == .hard ? w[15] : grade == .easy ? w[16] : 1
        let gain =
            Double.exp(w[8]) * (11 - difficulty) * .pow(stability, -w[9]) * (.exp(w[10] * (1 - retrievability)) - 1)
        return stability * (1 + gain * weight)
    }

    private static func clamped(_ difficulty: Double) -> Double {
        min(difficulties.upperBound, max(difficulties.lowerBound, difficulty))
    }
}
