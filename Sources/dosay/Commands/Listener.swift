import Coach
import Shelf

/// What names statements: the knowledge, or a model of one's own.
struct Listener {
    let ears: Ears
    /// nil with a model of one's own.
    private let knowledge: Knowledge?

    /// - Parameter model: A file that `dosay train` made; nil: the knowledge.
    init(_ setting: Setting, model: String?) throws {
        if let model {
            ears = Ears(model: try ModelFile.read(model))
            knowledge = nil
        } else {
            let opened = try setting.workplace().open()
            (ears, knowledge) = (opened.ears, opened.knowledge)
        }
    }

    /// The names it can give.
    var labels: [String] { knowledge?.intents.map(\.id) ?? ears.model.labels + [Intent.outside] }

    /// The regime that answers an intent when nothing is settled; nil for none, and always with a model of one's own.
    func regime(of intent: String) -> String? { knowledge?.table.rule(for: intent, [:])?.regime }
}
