import Coach
import Glibc
import Shelf

/// The voice of a chat: what it drafts with, what listens to the drafts, and what was said so far.
final class Speaker {
    let drafting: any Drafting
    private let isInterrupted: () -> Bool
    private var ear: (fingerprint: String, listener: CallListener)?
    private var turns: [PromptTurn] = []
    /// How the last reply was spoken; nil: it wasn't.
    private(set) var last: SpokenReply?

    /// The model's name.
    var model: String { drafting.model }

    /// So many turns of the conversation are told to the model.
    private static let memory = 8

    init(_ drafting: any Drafting, isInterrupted: @escaping () -> Bool = Speaker.tookInterrupt) {
        self.drafting = drafting
        self.isInterrupted = isInterrupted
    }

    /// Whether ^C came; it is meant for the draft, and forgotten.
    static func tookInterrupt() -> Bool {
        guard let signal = Interrupts.pending else { return false }
        // Any other signal ends the chat at the next prompt.
        if signal == SIGINT { Interrupts.clear() }
        return true
    }

    /// Speaks a reply; nil, with a note, where it can't be: then the vetted reply is all there is.
    func speak(_ reply: Reply, in chat: Chat, _ show: (VettedDraft.Release) -> Void) -> SpokenReply? {
        last = nil
        do {
            guard let label = chat.coach.label, let prompt = chat.allPrompts()?.find(label) else { return nil }
            let inputs = CoachInputs(reply, chat.knowledge, turns: turns).inputs(for: prompt)
            let speech = Speech(
                reply: reply, knowledge: chat.knowledge, listener: try listener(chat), frame: chat.coach.frame,
                messages: try PromptRendering.render(prompt, inputs: inputs), config: prompt.config,
                isInterrupted: isInterrupted)
            last = speech.speak(through: drafting, show)
        } catch {
            chat.note("the voice can't be used for this reply: \(error)")
        }
        let said = last?.shown.lines.filter { $0.part == .say }.map(\.text).joined(separator: " ")
        turns += [.init(.buyer, reply.statement), .init(.rep, said ?? reply.doSay.map(\.text).joined(separator: " "))]
        turns = turns.suffix(Self.memory).filter { !$0.text.isEmpty }
        return last
    }

    /// What listens to drafts; made anew when the knowledge was edited.
    private func listener(_ chat: Chat) throws -> CallListener {
        let knowledge = chat.knowledge
        if let ear, ear.fingerprint == knowledge.fingerprint { return ear.listener }
        let rep = try Workplace.patiently { learning throws(Faults) in
            try chat.workplace.store.openRepEar(learning: learning)
        }
        let listener = CallListener(knowledge, chat.conversation.ears, rep, today: Clock.day())
        ear = (knowledge.fingerprint, listener)
        return listener
    }
}
