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
        /// The probability that the statement is about any label.
        let inside: Double
        /// The likeliest label inside; nil when there is none.
        let best: Int?
        /// The probability that what is said is right: that label, or that the statement lies outside.
        let confidence: Double
    }

    var temperature: Double
    var scope: Scope
    /// The least scope score of a statement inside.
    var threshold: Double
    /// How far the outside label may lie above the best one inside.
    var lead = 0.0

    /// What is left when a statement names nothing that was ever seen: little, but strange words do turn up inside.
    static let strange = 0.02

    /// Decides, and turns the scores into probabilities that sum to 1.
    ///
    /// - Parameters:
    ///   - scores: At most `Model.noLabel` where there is no label.
    ///   - outside: Where the outside label is among them.
    func judge(_ scores: UnsafeMutableBufferPointer<Float>, outside: Int?, isStrange: Bool = false) -> Verdict {
        var best: Int?
        var most = Model.noLabel
        for at in scores.indices where scores[at] > most && at != outside { (best, most) = (at, scores[at]) }
        guard let best else {
            for at in scores.indices { scores[at] = 1 }
            return Verdict(isOutside: true, inside: 0, best: nil, confidence: 1)
        }
        let lead = outside.map { Double(scores[$0]) - Double(most) } ?? 0
        let score = scope.score(best: Double(most), lead: lead)
        let inside = isStrange ? min(Calibration.strange, Scope.probability(score)) : Scope.probability(score)
        let isOutside = isStrange || score < threshold || lead > self.lead
        if let outside { scores[outside] = -.infinity }
        Softmax.apply(scores, most: most, temperature: Float(temperature))
        let confidence = isOutside ? 1 - inside : inside * Double(scores[best])
        if let outside {
            for at in scores.indices { scores[at] *= Float(inside) }
            scores[outside] = Float(1 - inside)
        }
        return Verdict(isOutside: isOutside, inside: inside, best: best, confidence: confidence)
    }

    /// What it says of scores, and their probabilities.
    func verdict(_ scores: Scores, isStrange: Bool = false) -> (verdict: Verdict, probabilities: [Float]) {
        var all = scores.all
        let verdict = all.withUnsafeMutableBufferPointer { judge($0, outside: scores.outside, isStrange: isStrange) }
        return (verdict, all)
    }

    /// Fits all of it on held-out scores and the right labels.
    static func fit(_ held: [Scores], labels: [Int], _ training: Training) -> Calibration {
        let inside = zip(held, labels).filter { $0.outside != $1 && $0.best != nil }.map { (scores: $0, label: $1) }
        let outside = zip(held, labels).filter { $0.outside == $1 && $0.best != nil }.map(\.0)
        let scope = Scope.fit(inside: inside, outside: outside)
        let lead = outside.count < Scope.enough ? 0 : Double.greatestFiniteMagnitude
        let kept = inside.map(\.scores).filter { $0.lead <= lead }
        var calibration = Calibration(
            temperature: temperature(inside), scope: scope,
            threshold: threshold(kept.map(scope.score), of: inside.count, rejected: training.rejected), lead: lead)
        // Who allows for losses says by it how common strange statements are: where it turns away, the odds are even, so
        // that what is said and how likely it is never contradict each other.
        if calibration.threshold > -.greatestFiniteMagnitude {
            calibration.scope.bias -= calibration.threshold
            calibration.threshold = 0
        }
        return calibration
    }

    /// Halfway between the last that is turned away and the first that stays when as many as allowed go; the outside
    /// label turned away all but these.
    private static func threshold(_ kept: [Double], of count: Int, rejected: Double) -> Double {
        let share = rejected > 0 ? min(rejected, 1) : 0
        let allowed = Int(share * Double(count)) - (count - kept.count)
        guard allowed > 0, allowed < kept.count else { return -Double.greatestFiniteMagnitude }
        let sorted = kept.sorted()
        return (sorted[allowed - 1] + sorted[allowed]) / 2
    }

    /// The temperature under which the right labels are likeliest, by golden-section search over its logarithm.
    private static func temperature(_ inside: [(scores: Scores, label: Int)]) -> Double {
        guard !inside.isEmpty else { return 1 }
        // Two thousand statements tell it well enough.
        let sample = stride(from: 0, to: inside.count, by: 1 + inside.count / 2_000).map { inside[$0] }
        func loss(_ power: Double) -> Double {
            sample.reduce(0) { sum, row in
                sum - Double.log(Double(max(row.scores.softmax(temperature: Double.exp(power))[row.label], 1e-12)))
            }
        }
        let ratio = 0.618_033_988_749_895
        var (low, high) = (-3.0, 2.0)
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (lossLeft, lossRight) = (loss(left), loss(right))
        while high - low > 0.02 {
            if lossLeft < lossRight {
                (high, right, lossRight) = (right, left, lossLeft)
                left = high - ratio * (high - low)
                lossLeft = loss(left)
            } else {
                (low, left, lossLeft) = (left, right, lossRight)
                right = low + ratio * (high - low)
                lossRight = loss(right)
            }
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
