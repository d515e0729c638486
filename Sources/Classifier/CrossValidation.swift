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
    public static func run(
        _ examples: [Example], folds: Int = 5, _ training: Training = Training(), perform: Performer = performInTurn
    ) -> [Held] {
        let course = Course(examples, training)
        let folds = Folds(course, count: folds)
        var scores = [Scores](repeating: course.blank, count: course.exampleCount)
        for (row, held) in gather(folds.count, perform, { folds.scores($0, of: course) }).joined() {
            scores[row] = held
        }
        let calibration = Calibration.fit(scores, labels: course.targets, training)
        return scores.map { scores in
            let verdict = calibration.verdict(scores).verdict
            let named = verdict.isOutside ? scores.outside ?? verdict.best : verdict.best
            return Held(
                label: named.map { course.labels[$0] } ?? "", probability: verdict.confidence,
                isOutside: verdict.isOutside)
        }
    }
}
