/// How well statements were named, counted as they come.
struct Scorecard {
    /// A labelled statement, and what was heard in it.
    struct Case {
        let text: String
        let intent: String
        let also: [String]
        /// nil: none.
        let regime: String?
        let regimeAlso: [String]
        let heardIntent: String
        let heardRegime: String?
        let confidence: Double
        /// Whether the line is labelled with a regime at all.
        let hasRegime: Bool
    }

    private(set) var cases: [Case] = []
    private let outside: String

    init(outside: String) { self.outside = outside }

    mutating func add(_ entry: Case) { cases.append(entry) }

    var count: Int { cases.count }
    var intentAccuracy: Double? { share(cases) { $0.heardIntent == $0.intent } }
    var intentAccept: Double? { share(cases) { $0.isAccepted } }
    var regimeAccuracy: Double? { share(cases.filter(\.hasRegime)) { $0.heardRegime == $0.regime } }
    var regimeAccept: Double? {
        share(cases.filter(\.hasRegime)) { entry in
            entry.heardRegime == entry.regime || entry.regimeAlso.contains { $0 == entry.heardRegime }
        }
    }
    /// Of the statements that are out of scope, those called so.
    var outsideRecall: Double? { share(cases.filter { $0.intent == outside }) { $0.heardIntent == outside } }
    /// Of the statements called out of scope, those that may be.
    var outsidePrecision: Double? { share(cases.filter { $0.heardIntent == outside }) { $0.isAccepted } }
    /// Of the statements in scope, those turned away.
    var rejected: Double? {
        share(cases.filter { $0.intent != outside }) { $0.heardIntent == outside && !$0.isAccepted }
    }

    /// Expected calibration error over ten equal bins of confidence: how far, on average, confidence is from the share
    /// that was right (Naeini et al. 2015).
    var calibrationError: Double? {
        guard !cases.isEmpty else { return nil }
        let bins = Dictionary(grouping: cases) { min(9, Int($0.confidence * 10)) }
        return bins.values.reduce(0) { sum, bin in
            let right = Double(bin.count { $0.isAccepted })
            return sum + abs(right - bin.reduce(0) { $0 + $1.confidence }) / Double(cases.count)
        }
    }

    /// All figures, in the order in which they are reported.
    var figures: [Double?] {
        [
            intentAccuracy, intentAccept, regimeAccuracy, regimeAccept, outsideRecall, outsidePrecision, rejected,
            calibrationError,
        ]
    }

    /// The commonest mistakes: what it was, what was heard, and the statements.
    var confusions: [(intent: String, heard: String, texts: [String])] {
        Dictionary(grouping: cases.filter { !$0.isAccepted }) { [$0.intent, $0.heardIntent] }
            .map { (intent: $0.key[0], heard: $0.key[1], texts: $0.value.map(\.text)) }
            .sorted { (-$0.texts.count, $0.intent, $0.heard) < (-$1.texts.count, $1.intent, $1.heard) }
    }

    /// For every intent that is labelled or heard: how many are labelled so, and recall and precision (alternatives
    /// counting as right).
    var intents: [(intent: String, count: Int, recall: Double?, precision: Double?)] {
        Set(cases.map(\.intent) + cases.map(\.heardIntent)).sorted().map { intent in
            let labelled = cases.filter { $0.intent == intent }
            return (
                intent, labelled.count, share(labelled) { $0.isAccepted },
                share(cases.filter { $0.heardIntent == intent }) { $0.isAccepted }
            )
        }
    }

    private func share(_ cases: [Case], _ isRight: (Case) -> Bool) -> Double? {
        cases.isEmpty ? nil : Double(cases.count(where: isRight)) / Double(cases.count)
    }
}

extension Scorecard.Case {
    var isAccepted: Bool { heardIntent == intent || also.contains(heardIntent) }
}
