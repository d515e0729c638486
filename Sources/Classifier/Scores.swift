/// The raw scores of a statement, split into the labels inside and the outside label.
struct Scores {
    /// One for each label, in the order of the labels.
    let all: [Float]
    /// Where the outside label is among them.
    let outside: Int?

    /// The best label inside, or nil when there is none.
    var best: Int? {
        var best: Int?
        for at in all.indices where at != outside {
            if best.map({ all[at] > all[$0] }) ?? true { best = at }
        }
        return best
    }

    /// The label that scores best of all, the outside label included.
    var winner: Int? {
        guard let outside, let best, all[outside] <= all[best] else { return outside ?? best }
        return best
    }

    /// How far the outside label lies above the best one inside.
    var lead: Double {
        guard let outside, let best else { return 0 }
        return Double(all[outside]) - Double(all[best])
    }

    /// The best score inside. Measured: margins and log-sum-exps tell out-of-scope worse.
    func bestScore(without spared: Int? = nil) -> Double? {
        all.indices.filter { $0 != outside && $0 != spared }.map { Double(all[$0]) }.max()
    }

    /// The probability of every label inside, given that one of them is right; 0 for the outside label.
    func softmax(temperature: Double) -> [Float] {
        var powers = all
        if let outside { powers[outside] = -.infinity }
        guard let most = bestScore() else { return powers.map { _ in 0 } }
        powers.withUnsafeMutableBufferPointer {
            Softmax.apply($0, most: Float(most), temperature: Float(temperature))
        }
        if let outside { powers[outside] = 0 }
        return powers
    }
}
