import Coach
import Shelf

/// Has a language model draft a reply, and lets out what passes the vetting.
struct Speech {
    let reply: Reply
    let knowledge: Knowledge
    let listener: CallListener
    let frame: Frame
    let messages: [Message]
    /// The prompt's hints to the model.
    var config = PromptConfig()
    /// Whether somebody wants it to stop.
    let isInterrupted: () -> Bool

    /// How a draft came to its end.
    private enum Ending {
        case whole
        case failed(String)
        /// The vetting wants no more of it.
        case over
    }

    /// - Parameter show: Takes everything that may be shown, as soon as it may be.
    func speak(through drafting: any Drafting, _ show: (VettedDraft.Release) -> Void) -> SpokenReply {
        var (vetting, ending) = draft(messages, drafting, show)
        var rejected: [Rejection] = []
        var isRedrafted = false
        if case .failed = ending {
        } else if vetting.isWorthAnother, let last = vetting.rejected.last {
            isRedrafted = true
            rejected = vetting.rejected
            (vetting, ending) = draft(messages + [last.correction], drafting, show)
        }
        var failure: String?
        if case .failed(let reason) = ending { failure = reason }
        for release in vetting.abandon() { show(release) }
        return SpokenReply(
            statement: reply.statement, model: drafting.model, shown: vetting.draft,
            rejected: rejected + vetting.rejected,
            isRedrafted: isRedrafted, failure: failure)
    }

    private func draft(
        _ messages: [Message], _ drafting: any Drafting, _ show: (VettedDraft.Release) -> Void
    ) -> (Vetting, Ending) {
        let system = messages.filter { $0.role == .system }.map(\.content).joined(separator: "\n")
        var vetting = Vetting(reply, knowledge, listener, frame, systemPrompt: system)
        var ending = Ending.failed("it ended without a word")
        drafting.draft(messages, config) { event in
            if isInterrupted() {
                ending = .failed("stopped")
                return false
            }
            switch event {
            case .text(let piece):
                for release in vetting.take(piece) { show(release) }
                if vetting.isOver { ending = .over }
                return !vetting.isOver
            case .done:
                for release in vetting.end() { show(release) }
                ending = .whole
            case .cut: ending = .failed("it got as long as it may")
            case .failed(let reason): ending = .failed(reason)
            }
            return false
        }
        return (vetting, ending)
    }
}

extension Rejection {
    /// What the model is told when it may draft again.
    var correction: Message {
        Message(
            role: .user,
            content: "That draft can't be shown: \(reason). Write it again, in the same form, without that.")
    }
}
