/// Examples dealt into parts, each to be answered by a learner that learned from the others.
struct Folds {
    let count: Int
    /// The fold of each example.
    let all: [Int]

    /// - Parameter count: At least two are made.
    init(_ course: Course, count: Int) {
        self.count = max(2, count)
        all = course.folds(self.count)
    }

    /// The raw scores of one fold's examples.
    ///
    /// The learner takes half the epochs: the last ones hardly move a score, and there are several to train. Features
    /// and their weights are those of all examples: what none of the others has is never learned.
    func scores(_ number: Int, of course: Course) -> [(row: Int, scores: Scores)] {
        let taught = course.taught(course.corpus.rows.filter { $0 >= all.count || all[$0] != number }, share: 0.5)
        return all.indices.filter { all[$0] == number }.map { row in
            (row, Scores(all: taught.scores(row, of: course.corpus.vectors), outside: course.outside))
        }
    }
}
