/// What was learned from some rows: linear weights, and a network where one was asked for.
struct Taught {
    var linear: Learner
    var net: Net?

    static var blank: Taught { Taught(linear: Learner(labelCount: 0, groupCount: 0)) }

    /// The network's share in the score of a label.
    static let netShare: Float = 0.5

    /// The score of every label for a row: the mean of the two.
    func scores(_ row: Int, of vectors: Vectors) -> [Float] {
        let scores = linear.scores(row, of: vectors)
        guard let net else { return scores }
        return zip(scores, net.scores(row, of: vectors)).map { $0 * (1 - Taught.netShare) + $1 * Taught.netShare }
    }
}
