import Coach
import Shelf

/// The voice with which prompts are tested, and what vets its drafts. Once it has failed it isn't asked again.
final class TestVoice: Drafting {
    private let drafting: any Drafting
    private let workplace: Workplace
    private var opened: (opened: Store.Opened, listener: CallListener)?
    /// What went wrong with the voice; nil: nothing.
    private(set) var failure: String?

    init(_ drafting: any Drafting, _ workplace: Workplace) {
        self.drafting = drafting
        self.workplace = workplace
    }

    var model: String { drafting.model }

    func draft(_ messages: [Message], _ config: PromptConfig, _ take: (DraftEvent) -> Bool) {
        if let failure {
            _ = take(.failed(failure))
            return
        }
        drafting.draft(messages, config) { event in
            if case .failed(let reason) = event { failure = reason }
            return take(event)
        }
    }

    /// What listens to drafts: opened for the first that is vetted.
    ///
    /// - Throws: `Faults` of the knowledge.
    func listener() throws(Faults) -> (opened: Store.Opened, listener: CallListener) {
        if let opened { return opened }
        let found = try workplace.openCalls()
        opened = found
        return found
    }

    /// What would be shown of a reply in the model's words; nil where the voice failed.
    ///
    /// - Throws: `Faults` of the knowledge.
    func speak(_ reply: Reply, _ messages: [Message], by prompt: Prompt) throws(Faults) -> SpokenReply? {
        guard failure == nil else { return nil }
        let (opened, listener) = try listener()
        let speech = Speech(
            reply: reply, knowledge: opened.knowledge, listener: listener, frame: prompt.frame ?? .standing,
            messages: messages, config: prompt.config, isInterrupted: { false })
        let spoken = speech.speak(through: self) { _ in }
        return failure == nil ? spoken : nil
    }
}
