/// Examples made ready for training: features, numbered labels, and the labels' names as examples after all others.
struct Course {
    let labels: [String]
    let outside: Int?
    let exampleCount: Int
    /// The label number of every row of the corpus.
    let targets: [Int]
    let corpus: Corpus
    /// Whether some statement inside is of function words alone.
    let isTerse: Bool
    private let epochs: Int
    private let hidden: Int
    /// The group of every example.
    private let sources: [String?]

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
        sources = examples.map(\.group)
        targets = rows.map { numbers[$0.label] ?? 0 }
        isTerse = rows.contains { row in
            let tokens = tokens(in: row.text)
            return row.label != training.outside && !tokens.isEmpty && FunctionWords.areAll(tokens)
        }
        corpus = Corpus(rows.map(\.text), concepts: training.concepts)
        hidden = min(max(0, training.hidden), 4_096)
        // Past 500 the shrinking scale of the weights would leave what a Float can hold.
        let asked = min(max(1, training.epochs), 500)
        epochs = examples.count < Course.many ? asked : (2 * asked + 2) / 3
    }

    /// From so many examples on, fewer epochs and fewer answers make the same model.
    private static let many = 5_000

    /// How many folds the examples are dealt into to calibrate a model.
    var foldCount: Int { exampleCount < Course.many ? 5 : 4 }
    /// How many of them are answered.
    var heldFolds: Int { exampleCount < Course.many ? 5 : 2 }

    /// Scores that say nothing.
    var blank: Scores { Scores(all: Array(repeating: 0, count: labels.count), outside: outside) }

    /// What these rows teach, in as many epochs as asked for or in that share of them.
    func taught(_ rows: [Int], share: Double = 1) -> Taught {
        var taught = Taught(linear: Learner(labelCount: labels.count, groupCount: corpus.groups.count))
        taught.linear.learn(rows, of: corpus.vectors, labels: targets, epochs: max(1, Int(Double(epochs) * share)))
        if hidden > 0, labels.count > 1 {
            var net = Net(labelCount: labels.count, groupCount: corpus.groups.count, unitCount: hidden)
            // The network learns more slowly than the weights do, by half.
            net.learn(rows, of: corpus.vectors, labels: targets, epochs: max(1, Int(Double(epochs) * 1.5 * share)))
            taught.net = net
        }
        return taught
    }

    /// The fold of each example: groups are dealt in turn, and so are the examples of every label that have no group.
    func folds(_ count: Int) -> [Int] {
        let groups = Set(sources.compactMap(\.self)).sorted()
        let turns = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
        let order = (0..<exampleCount).filter { sources[$0] == nil }.sorted { (targets[$0], $0) < (targets[$1], $1) }
        var folds = sources.map { source in source.flatMap { turns[$0] }.map { $0 % count } ?? 0 }
        for (turn, row) in order.enumerated() { folds[row] = turn % count }
        return folds
    }
}
