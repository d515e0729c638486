import RealModule

/// Whether a statement is about any label: a logistic regression on its best score inside, and on how far the outside
/// label, where one was trained, lies above that.
struct Scope: Sendable, Equatable {
    var bias: Double
    var best: Double
    var lead: Double

    func score(_ scores: Scores) -> Double {
        let features = Scope.features(scores)
        return score(best: features.x, lead: features.y)
    }

    /// - Parameters:
    ///   - top: The best score inside.
    ///   - lead: How far the outside label lies above that.
    @inline(__always)
    func score(best top: Double, lead: Double) -> Double { bias + best * top + self.lead * lead }

    /// From how many outside examples on they speak for themselves.
    static let enough = 30

    static func probability(_ score: Double) -> Double {
        1 / (1 + Double.exp(-max(-30, min(30, score))))
    }

    /// The share of statements outside that is reckoned with, whatever it was among the examples.
    private static let share = 0.15

    /// Without enough examples of what lies outside, inside statements stand in with their best score among the
    /// *wrong* labels: it is what they would have scored, had their own label not been there.
    static func fit(
        inside: [(scores: Scores, label: Int)], outside: [Scores]
    ) -> Scope {
        let within = inside.map { features($0.scores) }
        var without = outside.map { features($0) }
        if outside.count < enough {
            without += inside.filter { $0.scores.bestScore(without: $0.label) != nil }.map {
                features($0.scores, without: $0.label)
            }
        }
        guard !within.isEmpty, !without.isEmpty else { return Scope(bias: within.isEmpty ? -5 : 3, best: 0, lead: 0) }
        let rows =
            within.map { (x: $0, target: 1.0, weight: (1 - share) / Double(within.count)) }
            + without.map { (x: $0, target: 0.0, weight: share / Double(without.count)) }
        return newton(rows)
    }

    private static func features(_ scores: Scores, without spared: Int? = nil) -> (x: Double, y: Double) {
        let best = scores.bestScore(without: spared) ?? 0
        return (best, scores.outside.map { Double(scores.all[$0]) - best } ?? 0)
    }

    /// Newton's method; a little ridge keeps it finite on rows that can be told apart perfectly.
    private static func newton(_ rows: [(x: (x: Double, y: Double), target: Double, weight: Double)]) -> Scope {
        var fit = Scope(bias: 0, best: 0, lead: 0)
        let ridge = 1e-4
        for _ in 0..<30 {
            var slope = (fit.bias * ridge, fit.best * ridge, fit.lead * ridge)
            var (a, b, c, d, e, f) = (ridge, 0.0, 0.0, ridge, 0.0, ridge)
            for row in rows {
                let chance = probability(fit.bias + fit.best * row.x.x + fit.lead * row.x.y)
                let error = row.weight * (chance - row.target)
                let curve = row.weight * chance * (1 - chance)
                slope.0 += error
                slope.1 += error * row.x.x
                slope.2 += error * row.x.y
                a += curve
                b += curve * row.x.x
                c += curve * row.x.y
                d += curve * row.x.x * row.x.x
                e += curve * row.x.x * row.x.y
                f += curve * row.x.y * row.x.y
            }
            // The inverse of the symmetric 3 × 3 matrix (a b c, b d e, c e f), by its cofactors.
            let (p, q, r) = (d * f - e * e, c * e - b * f, b * e - c * d)
            let determinant = a * p + b * q + c * r
            guard determinant > 1e-30 else { break }
            let (s, t, u) = (a * f - c * c, b * c - a * e, a * d - b * b)
            fit.bias -= (p * slope.0 + q * slope.1 + r * slope.2) / determinant
            fit.best -= (q * slope.0 + s * slope.1 + t * slope.2) / determinant
            fit.lead -= (r * slope.0 + t * slope.1 + u * slope.2) / determinant
        }
        return fit
    }
}
