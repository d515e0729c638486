import Coach
import Shelf

/// Holds what was heard in a call against what somebody wrote down that should be.
enum ExpectationReview {
    static func results(_ expectations: [Expectation], _ call: HeardCall) -> [ReplayedCall.Expectation] {
        expectations.compactMap { expectation in
            guard call.turns.indices.contains(expectation.turn) else { return nil }
            let heard = call.turns[expectation.turn]
            guard let (expected, isMet, found) = judge(expectation.expected, heard) else { return nil }
            return ReplayedCall.Expectation(turn: expectation.turn, expected: expected, isMet: isMet, heard: found)
        }
    }

    /// nil for what nobody can hold against a turn: praise in somebody's own words.
    private static func judge(_ expected: Expected, _ heard: HeardTurn) -> (String, Bool, String)? {
        let intents = heard.intents.map(\.intent)
        let dontSays = heard.findings.filter { $0.kind == .dontSay }
        switch expected {
        case .intent(let intent, let also):
            let wanted = [intent] + also
            let isMet = intent == Intent.outside ? intents.isEmpty : !Set(wanted).isDisjoint(with: intents)
            return ("intent \(wanted.joined(separator: " or "))", isMet, list(intents, or: Intent.outside))
        case .regime(let regime):
            let regimes = heard.intents.compactMap(\.regime) + heard.findings.compactMap(\.regime)
            return ("regime \(regime)", regimes.contains(regime), list(regimes, or: "none"))
        case .dontSay(let phrase):
            let isMet = dontSays.contains { phrase == nil || $0.row == phrase || $0.phrase == phrase }
            return (
                "dont-say \(phrase ?? "of any kind")", isMet, list(dontSays.compactMap(\.phrase), or: "no dont-say")
            )
        case .noDontSay:
            return ("no dont-say", dontSays.isEmpty, list(dontSays.compactMap(\.phrase), or: "no dont-say"))
        case .doSay: return nil
        }
    }

    private static func list(_ names: [String], or none: String) -> String {
        names.isEmpty ? none : names.joined(separator: ", ")
    }
}
