import Coach
import Shelf

/// Asks a language model about statements that the ear isn't sure of, in the words of the classifier prompt.
final class Consultant {
    private let drafting: any Drafting
    /// Where answers are kept; nil: nowhere.
    private let cache: OpinionCache?
    private let isInterrupted: () -> Bool
    /// Whether it was said that there is none: once is enough, until there is one again.
    private var saidFailure = false

    /// - Parameter cache: the folder for what can be made anew; nil: nothing is kept.
    init(
        _ drafting: any Drafting, cache: String?, isInterrupted: @escaping () -> Bool = Speaker.tookInterrupt
    ) {
        self.drafting = drafting
        self.cache = cache.map { OpinionCache(folder: "\($0)/opinions") }
        self.isInterrupted = isInterrupted
    }

    /// The model's name.
    var model: String { drafting.model }

    /// What the model makes of a statement; nil, with a note, when it can't be asked.
    ///
    /// - Parameter prompt: Finds the classifier prompt in use; nil: there is none.
    func opinion(on doubt: Doubt, _ prompt: () throws -> Prompt?, note: (String) -> Void) -> SecondOpinion? {
        do {
            guard let prompt = try prompt() else {
                throw DraftFailure(reason: "no version of the prompt \(ClassifierInputs.name) is in use")
            }
            return try opinion(on: doubt, prompt)
        } catch {
            let reason = (error as? DraftFailure)?.reason ?? "\(error)"
            if !saidFailure { note("no second opinion: \(reason.clipped(to: 300)); what the ear hears stands") }
            saidFailure = true
            return nil
        }
    }

    private func opinion(on doubt: Doubt, _ prompt: Prompt) throws -> SecondOpinion {
        let name = OpinionCache.name(doubt, prompt: prompt, model: model, endpoint: drafting.endpoint)
        if let kept = cache?.answer(name) {
            let opinion = opinion(kept, prompt, isCached: true)
            if doubt.objection(to: opinion) == nil { return opinion }
        }
        let messages = try PromptRendering.render(prompt, inputs: ClassifierInputs(doubt).inputs(for: prompt))
        let answer = try ask(messages, prompt.config)
        saidFailure = false
        let opinion = opinion(answer, prompt, isCached: false)
        if doubt.objection(to: opinion) == nil { cache?.keep(answer, as: name) }
        return opinion
    }

    private func opinion(_ answer: OpinionAnswer, _ prompt: Prompt, isCached: Bool) -> SecondOpinion {
        let isToQuote = prompt.output?.fields.contains { $0.name == "quote" } ?? false
        return SecondOpinion(
            model: model, prompt: prompt.label, promptHash: prompt.sha256, intent: answer.intent,
            quote: isToQuote ? answer.quote ?? "" : nil, isCached: isCached)
    }

    /// What it answers; nothing that can be read, where that is too long.
    private func ask(_ messages: [Message], _ hints: PromptConfig) throws(DraftFailure) -> OpinionAnswer {
        do {
            return OpinionAnswer(
                try drafting.whole(messages, hints, longest: OpinionAnswer.longest, isInterrupted: isInterrupted))
        } catch {
            guard error.isTooLong else { throw error }
            return OpinionAnswer(intent: nil, quote: nil)
        }
    }
}
