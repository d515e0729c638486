/// What a model says of statements it has not seen: every example is classified by a model trained on the others.
public struct CrossValidation: Sendable {
    /// What was said of one example.
    public struct Held: Sendable, Hashable {
        /// The label named: the outside label when there is one and the example seems outside, else the likeliest.
        public let label: String
        /// The calibrated probability that this is right, be it the label or that it lies outside.
        public let probability: Double
        public let isOutside: Bool
    }

    /// Deals the examples into folds, label by label, and answers each fold from the others.
    ///
    /// - Parameter folds: How many; at least two. Five is usual: each model then sees four fifths of the examples.
    /// - Returns: One answer an example, in the order of the examples. Threshold and calibration are the few numbers
    ///   fitted on all answers together.
    public static func run(_ examples: [Example], folds: Int = 5, _ training: Training = Training()) -> [Held] {
        let course = Course(examples, training)
        let scores = heldScores(course, folds: folds)
        let calibration = Calibration.fit(scores, labels: course.targets, training)
        return scores.map { scores in
            let verdict = calibration.verdict(scores)
            let named = verdict.isOutside ? scores.outside ?? scores.best : scores.best
            return Held(
                label: named.map { course.labels[$0] } ?? "", probability: verdict.confidence,
                isOutside: verdict.isOutside)
        }
    }

    /// The raw scores of every example, each from a model that never saw it.
    static func heldScores(_ course: Course, folds: Int) -> [Scores] {
        let folds = Folds(course, count: folds)
        var held = [Scores](repeating: course.blank, count: course.exampleCount)
        for number in 0..<folds.count {
            for (row, scores) in folds.scores(number, of: course) { held[row] = scores }
        }
        return held
    }

    /// The same, several folds at a time.
    static func concurrentHeldScores(_ course: Course, folds: Int) async -> [Scores] {
        let folds = Folds(course, count: folds)
        return await withTaskGroup(of: [(row: Int, scores: Scores)].self) { group in
            for number in 0..<folds.count { group.addTask { folds.scores(number, of: course) } }
            var held = [Scores](repeating: course.blank, count: course.exampleCount)
            for await fold in group {
                for (row, scores) in fold { held[row] = scores }
            }
            return held
        }
    }
}
