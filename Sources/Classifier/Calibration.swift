import RealModule

/// Turns raw scores into probabilities and a decision, fitted on answers to statements the model had not seen.
///
/// Two questions, one after the other: is the statement about any label at all (`Scope`), and if so about which (a
/// softmax with a temperature). The threshold is the highest that turns away no more than the allowed share of the
/// held-out statements inside (`Training.rejected`): the more is turned away, the more of what lies outside is caught,
/// and this way needs no example of it. An outside label that scores best decides alone while it has few examples. With
/// enough of them its lead is part of the scope score, which tells people who didn't write the examples better apart:
/// on statements by strangers it turns away less of what lies inside and catches more of what doesn't.
struct Calibration: Sendable, Equatable {
    struct Verdict {
        let isOutside: Bool
        let confidence: Double
        /// One for each label, summing to 1 unless there is no label.
        let probabilities: [Double]
    }

    var temperature: Double
    var scope: Scope
    /// The least scope score of a statement inside.
    var threshold: Double
    /// How far the outside label may lie above the best one inside.
    var lead = 0.0

    /// What is left when a statement names nothing that was ever seen: little, but strange words do turn up inside.
    static let strange = 0.02

    func verdict(_ scores: Scores, isStrange: Bool = false) -> Verdict {
        guard let best = scores.best else {
            return Verdict(isOutside: true, confidence: 1, probabilities: scores.all.map { _ in 1 })
        }
        let score = scope.score(scores)
        let inside = isStrange ? min(Calibration.strange, Scope.probability(score)) : Scope.probability(score)
        var probabilities = scores.softmax(temperature: temperature)
        let isOutside = isStrange || score < threshold || scores.lead > lead
        let confidence = isOutside ? 1 - inside : inside * probabilities[best]
        if let outside = scores.outside {
            for at in probabilities.indices { probabilities[at] *= inside }
            probabilities[outside] = 1 - inside
        }
        return Verdict(isOutside: isOutside, confidence: confidence, probabilities: probabilities)
    }

    /// Fits all of it on held-out scores and the right labels.
    static func fit(_ held: [Scores], labels: [Int], _ training: Training) -> Calibration {
        let inside = zip(held, labels).filter { $0.outside != $1 && $0.best != nil }.map { (scores: $0, label: $1) }
        let outside = zip(held, labels).filter { $0.outside == $1 && $0.best != nil }.map(\.0)
        let scope = Scope.fit(inside: inside, outside: outside, share: training.outsideShare)
        let lead = outside.count < Scope.enough ? 0 : Double.greatestFiniteMagnitude
        let kept = inside.map(\.scores).filter { $0.lead <= lead }
        return Calibration(
            temperature: temperature(inside), scope: scope,
            threshold: threshold(kept.map(scope.score), of: inside.count, rejected: training.rejected), lead: lead)
    }

    /// The least score of those that are left when as many as allowed are turned away; the outside label turned away
    /// all but these.
    private static func threshold(_ kept: [Double], of count: Int, rejected: Double) -> Double {
        let share = rejected > 0 ? min(rejected, 1) : 0
        let allowed = Int(share * Double(count)) - (count - kept.count)
        guard allowed > 0, allowed < kept.count else { return -Double.greatestFiniteMagnitude }
        return kept.sorted()[allowed]
    }

    /// The temperature under which the right labels are likeliest, by golden-section search over its logarithm.
    private static func temperature(_ inside: [(scores: Scores, label: Int)]) -> Double {
        guard !inside.isEmpty else { return 1 }
        func loss(_ power: Double) -> Double {
            inside.reduce(0) { sum, row in
                sum - Double.log(max(row.scores.softmax(temperature: Double.exp(power))[row.label], 1e-12))
            }
        }
        let ratio = 0.618_033_988_749_895
        var (low, high) = (-3.0, 2.0)
        while high - low > 0.02 {
            let span = ratio * (high - low)
            if loss(high - span) < loss(low + span) { high = low + span } else { low = high - span }
        }
        return Double.exp((low + high) / 2)
    }
}

/// As a model keeps it.
extension Calibration {
    static let numberCount = 6

    var numbers: [Double] { [temperature, threshold, lead, scope.bias, scope.best, scope.lead] }

    /// Missing numbers are no numbers, which whoever reads them refuses.
    init(numbers: [Double]) {
        func number(_ at: Int) -> Double { at < numbers.count ? numbers[at] : .nan }
        self.init(
            temperature: number(0), scope: Scope(bias: number(3), best: number(4), lead: number(5)),
            threshold: number(1), lead: number(2))
    }
}
