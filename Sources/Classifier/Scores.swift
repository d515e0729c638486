import RealModule

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
    func softmax(temperature: Double) -> [Double] {
        let most = bestScore() ?? 0
        let powers = all.indices.map { at in
            at == outside ? 0 : Double.exp((Double(all[at]) - most) / temperature)
        }
        let sum = powers.reduce(0, +)
        return sum > 0 ? powers.map { $0 / sum } : powers
    }
}
