import Coach
import Foundation
import Shelf

@testable import dosay

/// What ships, opened once for all tests that vet: learning takes seconds.
struct ShippedVoice: Sendable {
    let store: Store
    let opened: Store.Opened
    let listener: CallListener
    let prompts: PromptShelf

    static let all: ShippedVoice = {
        do {
            let home = Sandbox.shipped
            let store = Store(
                folders: [home.appendingPathComponent("Knowledge").path],
                prompts: [home.appendingPathComponent("Prompts").path],
                cache: SharedCache.folder.appendingPathComponent("in-process").path)
            let opened = try store.open()
            let listener = CallListener(opened.knowledge, opened.ears, try store.openRepEar(), today: nil)
            return ShippedVoice(
                store: store, opened: opened, listener: listener, prompts: try PromptShelf.read(store.prompts))
        } catch {
            fatalError("what ships can't be opened: \(error)")
        }
    }()

    var knowledge: Knowledge { opened.knowledge }

    /// The reply at the end of a chat, whose turns are parted by " > ".
    func reply(to statement: String) -> Reply {
        var conversation = Conversation(knowledge: knowledge, ears: opened.ears)
        let turns = statement.components(separatedBy: " > ")
        for turn in turns.dropLast() { _ = conversation.hear(turn) }
        return conversation.hear(turns[turns.count - 1])
    }

    func messages(_ reply: Reply, _ label: String = "coach@1") throws -> [Message] {
        let prompt = try prompts.found(label)
        return try PromptRendering.render(prompt, inputs: CoachInputs(reply, knowledge).inputs(for: prompt))
    }

    func frame(_ label: String = "coach@1") throws -> Frame { try prompts.found(label).frame ?? .standing }

    func vetting(_ reply: Reply, _ label: String = "coach@1") throws -> Vetting {
        Vetting(
            reply, knowledge, listener, try frame(label),
            systemPrompt: try messages(reply, label).filter { $0.role == .system }.map(\.content).joined())
    }

    /// A whole draft, vetted.
    func vet(_ draft: String, for reply: Reply, _ label: String = "coach@1") throws -> Vetted {
        var vetting = try vetting(reply, label)
        _ = vetting.take(draft)
        _ = vetting.end()
        let isWorthAnother = vetting.isWorthAnother
        _ = vetting.abandon()
        return Vetted(draft: vetting.draft, rejected: vetting.rejected, isWorthAnother: isWorthAnother)
    }
}

struct Vetted {
    let draft: VettedDraft
    let rejected: [Rejection]
    let isWorthAnother: Bool

    /// What the voice worded of a part.
    func voiced(_ part: Frame.Part) -> [String] {
        draft.releases.filter { $0.part == part && $0.origin == .voice }.map(\.text)
    }
}
