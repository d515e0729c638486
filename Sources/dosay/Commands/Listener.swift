import Coach
import Shelf

/// What names statements: the knowledge, or a model of one's own.
struct Listener {
    let ears: Ears
    /// The names it can give.
    let labels: [String]
    private let regimes: [String: String]

    /// - Parameter model: A file that `dosay train` made; nil: the knowledge.
    init(_ setting: Setting, model: String?) throws {
        if let model {
            ears = Ears(model: try ModelFile.read(model))
            labels = ears.model.labels + [Intent.outside]
            regimes = [:]
            return
        }
        let opened = try setting.workplace().open()
        ears = opened.ears
        labels = opened.knowledge.intents.map(\.id)
        regimes = Dictionary(
            labels.compactMap { intent in
                opened.knowledge.table.rule(for: intent, [:])?.regime.map { (intent, $0) }
            }, uniquingKeysWith: { $1 })
    }

    /// The regime that answers an intent when nothing is settled; nil for none, and always with a model of one's own.
    func regime(of intent: String) -> String? { regimes[intent] }
}
