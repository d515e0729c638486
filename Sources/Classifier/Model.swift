/// A trained classifier of short statements.
///
/// Hashed word, word-pair and character n-gram features, tf-idf weighting, softmax regression; eight bits a weight.
/// Training and classification are deterministic: the same examples make the same bytes.
///
/// CLINC150 (Larson et al. 2019), full set, test: 92.9 % of the statements in scope are right, 91.4 with a typo in each
/// and 88.7 with two. Of those in scope 5.9 % are turned away and of those out of scope 88.5 %, with no example of them
/// (AUROC 97.0); the expected calibration error over both is 1.0 %.
public struct Model: Sendable, Equatable {
    /// All labels, sorted, the outside label among them.
    public let labels: [String]
    let outside: Int?
    let calibration: Calibration
    let speller: Speller
    let index: FeatureIndex
    let rarity: Rarity
    /// For each known feature in how many examples it occurs, which row of weights it has, and what to multiply that by.
    let documents: [UInt16]
    let groups: [Int32]
    let scales: [Float]
    /// One row a group of features, one column a label.
    let rows: [Int8]
    let bias: [Float]

    /// Trains on examples, in any order that is the same every time.
    ///
    /// Never fails: without examples everything is outside.
    public static func train(_ examples: [Example], _ training: Training = Training()) -> Model {
        let course = Course(examples, training)
        let held = CrossValidation.heldScores(course, folds: 3)
        let calibration = Calibration.fit(held, labels: course.targets, training)
        let rows = Array(course.corpus.rows)
        let learner = course.learner(rows)
        let groups = course.corpus.groups
        let quantized = Quantized(learner, groupCount: groups.count)
        let scales = zip(groups.all, course.corpus.vectors.shares).map { quantized.scales[Int($0)] * $1 }
        return Model(
            labels: course.labels, outside: course.outside, calibration: calibration, speller: course.corpus.speller,
            index: course.corpus.index, rarity: course.corpus.rarity, documents: course.corpus.documents,
            groups: groups.all, scales: scales, rows: quantized.rows, bias: learner.biases)
    }

    /// What a statement is about. Takes time linear in its length.
    ///
    /// A text without any word, or without any that training saw, is outside.
    public func classify(_ text: String) -> Classification {
        classify(text, explained: true)
    }

    /// The same, without the evidence unless it is wanted: for many statements at a time.
    public func classify(_ text: String, explained: Bool) -> Classification {
        let statement = Statement(text, in: self)
        let scores = Scores(all: statement.scores, outside: outside)
        let verdict = calibration.verdict(scores, isStrange: statement.isStrange)
        let ranked = labels.indices.sorted {
            (verdict.probabilities[$1], $0) < (verdict.probabilities[$0], $1)
        }
        return Classification(
            ranked: ranked.map { .init(label: labels[$0], probability: verdict.probabilities[$0]) },
            isOutside: verdict.isOutside, confidence: verdict.confidence,
            evidence: explained ? statement.evidence(for: scores.winner, text: text) : [])
    }
}
