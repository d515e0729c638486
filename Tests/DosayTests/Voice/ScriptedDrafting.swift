import Shelf

@testable import dosay

/// A model that says what it was told to, one draft after the other.
final class ScriptedDrafting: Drafting {
    let model: String
    let endpoint: String
    var drafts: [[DraftEvent]]
    /// What it was asked, every time.
    private(set) var asked: [[Message]] = []
    /// With which hints, every time.
    private(set) var hints: [PromptConfig] = []
    /// How many events it got rid of.
    private(set) var taken = 0

    init(_ drafts: [DraftEvent]..., model: String = "scripted", endpoint: String = "") {
        self.drafts = drafts
        (self.model, self.endpoint) = (model, endpoint)
    }

    /// One that answers once, with a whole text.
    convenience init(saying answer: String, model: String = "scripted", endpoint: String = "") {
        self.init([.text(answer), .done], model: model, endpoint: endpoint)
    }

    func draft(_ messages: [Message], _ config: PromptConfig, _ take: (DraftEvent) -> Bool) {
        asked.append(messages)
        hints.append(config)
        guard !drafts.isEmpty else { return }
        for event in drafts.removeFirst() {
            taken += 1
            guard take(event) else { return }
        }
    }
}
