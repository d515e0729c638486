import Coach
import Shelf
import Synchronization

/// What names statements: the knowledge, or a model of one's own.
final class Listener: Sendable {
    let ears: Ears
    /// nil with a model of one's own.
    private let knowledge: Knowledge?
    /// The regimes of the intents that were heard so far: a table takes longer to ask than a statement to hear.
    private let regimes = Mutex<[String: String?]>([:])

    /// - Parameter model: A file that `dosay train` made; nil: the knowledge.
    init(_ shared: SharedOptions, model: String?) throws {
        if let model {
            ears = Ears(model: try ModelFile.read(model))
            knowledge = nil
        } else {
            let opened = try shared.setting.workplace().open()
            (ears, knowledge) = (opened.ears, opened.knowledge)
        }
    }

    /// The names it can give.
    var labels: [String] { knowledge?.intents.map(\.id) ?? ears.model.labels + [Intent.outside] }

    /// The regime that answers an intent when nothing is settled; nil for none, and always with a model of one's own.
    func regime(of intent: String) -> String? {
        regimes.withLock { regimes in
            if let known = regimes[intent] { return known }
            let regime = knowledge?.table.rule(for: intent, [:])?.regime
            regimes[intent] = .some(regime)
            return regime
        }
    }
}
