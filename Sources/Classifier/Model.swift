/// A trained classifier of short statements.
///
/// Hashed features of words (stems, concepts, character n-grams) and of couples of words, weighted by rarity; softmax
/// regression and, where asked for, a small network beside it; eight bits a weight. A model is its bytes: it is used where they lie, be it in
/// memory or in a mapped file. Training and classification are deterministic: the same examples make the same bytes.
///
/// CLINC150 (Larson et al. 2019), full set, test, with the shipped concepts and 48 hidden units: 93.5 % of the statements in
/// scope are right (linear SVC 92.7, fastText 89.8); out-of-scope is told at AUROC 96.9 (94.9, 94.0) without an example of it; the
/// expected calibration error over both is 1.4 %.
public struct Model: Sendable {
    /// All labels, sorted, the outside label among them.
    public let labels: [String]
    let outside: Int?
    let calibration: Calibration
    /// Whether function words alone may say something.
    let isTerse: Bool
    let speller: Speller
    let thesaurus: Thesaurus
    /// The weights of features by the number of examples they occur in; the first is that of strange ones.
    let rarity: Column<Float>
    let words: WordTable
    let couples: CoupleTable
    /// What one of the whole numbers stands for that weights are added up in.
    let wordUnit: Float
    let coupleUnit: Float
    /// How much larger than they are the columns of the hidden units stand in the tables.
    let hiddenGain: Float
    /// The score of each label before anything is said.
    let bias: Column<Float>
    /// What each hidden unit adds to its sum, and a row of what it does for each label.
    let thresholds: Column<Float>
    let outward: Column<Float>
    /// Labels, and hidden units, rounded up to whole vectors.
    let labelWidth: Int
    let hiddenWidth: Int
    let region: Region

    /// The score, or nearly, of columns that only fill a vector.
    static let noLabel: Float = -1e30

    /// Columns of a row of weights.
    var width: Int { labelWidth + hiddenWidth }

    /// Trains on examples, in any order that is the same every time.
    ///
    /// Never fails: without examples everything is outside.
    ///
    /// - Parameter perform: Does the work; it makes the same model, to the byte, however many cores it puts to it.
    public static func train(
        _ examples: [Example], _ training: Training = Training(), perform: Performer = performInTurn
    ) -> Model {
        let course = Course(examples, training)
        let folds = Folds(course, count: course.foldCount)
        let learned = gather(1 + course.heldFolds, perform) { piece in
            piece == 0
                ? Learned.whole(course.taught(Array(course.corpus.rows)))
                : .held(folds.scores(piece - 1, of: course))
        }
        var whole = Taught.blank
        var held: [(row: Int, scores: Scores)] = []
        for part in learned {
            switch part {
            case .whole(let taught): whole = taught
            case .held(let scores): held += scores
            }
        }
        let calibration = Calibration.fit(held.map(\.scores), labels: held.map { course.targets[$0.row] }, training)
        do {
            return try Model(decoding: Region(Baking(course, whole).bytes(calibration)))
        } catch {
            preconditionFailure("what was just written can't be read: \(error)")
        }
    }

    private enum Learned {
        case whole(Taught)
        case held([(row: Int, scores: Scores)])
    }

    /// What a statement is about. Takes time linear in its length.
    ///
    /// A text without any word, or without any that training saw, is outside.
    public func classify(_ text: String) -> Classification {
        Reader(self, memory: 64).classify(text, explained: true)
    }
}

extension Model: Equatable {
    /// Whether two are the same to the byte.
    public static func == (one: Model, other: Model) -> Bool { one.region.bytes.elementsEqual(other.region.bytes) }
}
