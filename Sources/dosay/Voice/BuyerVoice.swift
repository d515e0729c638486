import Coach
import Shelf

/// The voice of a role-play's buyer: a language model words the scenario's lines as the buyer would, and what it says is vetted.
final class BuyerVoice {
    private let drafting: any Drafting
    private let prompt: () throws(Faults) -> Prompt?
    private let isInterrupted: () -> Bool
    /// What was said last.
    private(set) var last: WordedLine?

    /// So many turns of the call are told to the model.
    private static let memory = 8
    /// In bytes; a line of a buyer's has a few hundred.
    private static let longest = 4_096

    /// - Parameter prompt: The version of the buyer prompt in use.
    init(
        _ drafting: any Drafting, prompt: @escaping () throws(Faults) -> Prompt?,
        isInterrupted: @escaping () -> Bool = Speaker.tookInterrupt
    ) {
        self.drafting = drafting
        self.prompt = prompt
        self.isInterrupted = isInterrupted
    }

    /// Words what the buyer says last in a practice.
    ///
    /// - Parameters:
    ///   - turns: What was said before it, the oldest first.
    ///   - vetting: What a wording is held to, where the model was told so much.
    /// - Throws: `Failure` where there is no prompt to word it with.
    func word(
        _ rehearsal: Rehearsal, after turns: [PromptTurn], _ vetting: (_ systemPrompt: String) -> LineVetting
    ) throws -> WordedLine {
        last = nil
        guard let prompt = try prompt() else {
            throw Failure.usage("no version of \(BuyerInputs.name) is active")
        }
        let inputs = BuyerInputs(rehearsal, turns: turns.suffix(Self.memory)).inputs(for: prompt)
        let messages = try PromptRendering.render(prompt, inputs: inputs)
        let vetting = vetting(messages.filter { $0.role == .system }.map(\.content).joined(separator: "\n"))
        var text: String?
        var rejected: [Rejection] = []
        var failure: String?
        do throws(DraftFailure) {
            for _ in 0..<2 where text == nil {
                let corrections = rejected.last.map { [$0.correction] } ?? []
                let draft = try drafting.whole(
                    messages + corrections, prompt.config, longest: Self.longest, isInterrupted: isInterrupted)
                let wording = LineVetting.wording(of: draft)
                if let objection = vetting.objection(wording) { rejected.append(objection) } else { text = wording }
            }
        } catch {
            failure = error.reason
        }
        let worded = WordedLine(
            line: rehearsal.line, text: text ?? rehearsal.line, model: drafting.model, prompt: prompt,
            rejected: rejected, failure: failure)
        last = worded
        return worded
    }
}
