/// Examples made ready for training: features, numbered labels, and the labels' names as examples after all others.
struct Course {
    let labels: [String]
    let outside: Int?
    let exampleCount: Int
    /// The label number of every row of the corpus.
    let targets: [Int]
    let corpus: Corpus
    private let epochs: Int

    init(_ examples: [Example], _ training: Training) {
        var labels = Set(examples.map(\.label))
        let named = labels.sorted().compactMap(training.nameExample)
        if let outside = training.outside { labels.insert(outside) }
        let sorted = labels.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
        let rows = examples + named
        self.labels = sorted
        outside = training.outside.flatMap { numbers[$0] }
        exampleCount = examples.count
        targets = rows.map { numbers[$0.label] ?? 0 }
        corpus = Corpus(rows.map(\.text))
        // Past 500 the shrinking scale of the weights would leave what a Float can hold.
        epochs = min(max(1, training.epochs), 500)
    }

    /// Scores that say nothing.
    var blank: Scores { Scores(all: Array(repeating: 0, count: labels.count), outside: outside) }

    /// A learner that has learned these rows, in as many epochs as asked for or in that share of them.
    func learner(_ rows: [Int], share: Double = 1) -> Learner {
        var learner = Learner(labelCount: labels.count, groupCount: corpus.groups.count)
        learner.learn(rows, of: corpus.vectors, labels: targets, epochs: max(1, Int(Double(epochs) * share)))
        return learner
    }

    /// The fold of each example: the examples of every label are dealt in turn.
    func folds(_ count: Int) -> [Int] {
        let order = (0..<exampleCount).sorted { (targets[$0], $0) < (targets[$1], $1) }
        var folds = [Int](repeating: 0, count: exampleCount)
        for (turn, row) in order.enumerated() { folds[row] = turn % count }
        return folds
    }
}
