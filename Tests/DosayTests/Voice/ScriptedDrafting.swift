import Shelf

@testable import dosay

/// A model that says what it was told to, one draft after the other.
final class ScriptedDrafting: Drafting {
    let model = "scripted"
    private var drafts: [[DraftEvent]]
    /// What it was asked, every time.
    private(set) var asked: [[Message]] = []
    /// With which hints, every time.
    private(set) var hints: [PromptConfig] = []
    /// How many events it got rid of.
    private(set) var taken = 0

    init(_ drafts: [DraftEvent]...) { self.drafts = drafts }

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
