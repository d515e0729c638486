import Coach
import Shelf

/// The ids that expectations of a call may name.
struct ExpectedNames: Sendable {
    private let intents: Set<String>
    private let regimes: Set<String>
    private let phrases: Set<String>

    init(_ knowledge: Knowledge) {
        intents = Set(knowledge.intents.map(\.id) + [Intent.outside])
        regimes = Set(knowledge.regimes.map(\.id))
        phrases = Set(knowledge.dontSay.flatMap { $0.rows + [$0.id] })
    }

    /// What is wrong with an expectation; nil for nothing.
    func fault(_ expectation: Expectation) -> Fault? {
        switch expectation.expected {
        case .intent(let intent, let also):
            ([intent] + also).lazy.compactMap { unknown("intent", $0, intents, expectation) }.first
        case .regime(let regime): unknown("regime", regime, regimes, expectation)
        case .dontSay(let phrase?): unknown("don't-say", phrase, phrases, expectation)
        case .dontSay(nil), .noDontSay, .doSay: nil
        }
    }

    private func unknown(_ kind: String, _ id: String, _ known: Set<String>, _ expectation: Expectation) -> Fault? {
        guard !known.contains(id) else { return nil }
        return Fault(expectation.place, "unknown \(kind) `\(id)`", hint: Suggestion.hint(for: id, among: known))
    }
}
